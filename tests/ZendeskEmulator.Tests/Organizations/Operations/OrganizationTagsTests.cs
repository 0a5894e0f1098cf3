using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class OrganizationTagsTests
{
    [Fact]
    public async Task Tags_are_set_added_removed_and_listed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateOrganizationAsync("\"name\":\"Space Quest\",\"tags\":[\"old\"]");
        var path = $"/api/v2/organizations/{id}/tags.json";

        var set = await account.PostAsync(path, """{"tags":["gold","vip"]}""");
        var added = await account.PutAsync(path, """{"tags":["beta","vip"]}""");
        var removed = await account.SendAsync(HttpMethod.Delete, path, """{"tags":["gold","none"]}""");
        var listed = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.Created, set.Status);
        Assert.Equal(["gold", "vip"], set.Json.Texts("tags").Order());
        Assert.Equal(["beta", "gold", "vip"], added.Json.Texts("tags").Order());
        Assert.Equal(["beta", "vip"], removed.Json.Texts("tags").Order());
        Assert.Equal(removed.Body, listed.Body);
        Assert.Equal(["tags"], listed.Json.Keys());
        var shown = await account.GetAsync($"/api/v2/organizations/{id}");
        Assert.Equal(["beta", "vip"], shown.Json.GetProperty("organization").Texts("tags").Order());
    }
}
