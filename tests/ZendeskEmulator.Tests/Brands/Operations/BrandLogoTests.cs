using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Brands.Operations;

public sealed class BrandLogoTests
{
    private const string Key = "brand[logo][uploaded_data]";

    [Fact]
    public async Task A_form_sets_the_logo_and_a_deletion_takes_it_away()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var path = $"/api/v2/brands/{(await account.GetAsync("/api/v2/brands")).Ids("brands")[0]}";

        var updated = await account.SendFileAsync(HttpMethod.Put, $"{path}/logo", Key, "logo.gif", TestUploads.Gif);
        var shown = await account.GetAsync(path);
        var deleted = await account.DeleteAsync($"{path}/logo");

        var logo = updated.Json.GetProperty("brand").GetProperty("logo");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (updated.Status, deleted.Status));
        Assert.Equal(("logo.gif", 1L), (logo.Text("file_name"), logo.Number("height")));
        Assert.Equal(logo.GetRawText(), shown.Json.GetProperty("brand").GetProperty("logo").GetRawText());
        Assert.Null(await account.ContentAsync(logo.Text("content_url")));
        Assert.Equal(JsonValueKind.Null, (await account.GetAsync(path)).Json.GetProperty("brand").GetProperty("logo").ValueKind);
    }

    [Fact]
    public async Task The_logo_of_an_unknown_brand_is_not_found()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.SendFileAsync(HttpMethod.Put, "/api/v2/brands/7/logo", Key, "logo.gif", TestUploads.Gif);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }
}
