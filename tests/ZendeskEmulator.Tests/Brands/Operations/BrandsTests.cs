using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Brands.Operations;

public sealed class BrandsTests
{
    private const string Path = "/api/v2/brands";

    [Fact]
    public async Task A_new_account_has_one_brand_named_like_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var form = (await account.GetAsync("/api/v2/ticket_forms")).Ids("ticket_forms")[0];

        var brand = Assert.Single((await account.GetAsync(Path)).Json.GetProperty("brands").EnumerateArray());

        Assert.Equal(
            (account.Account.Name, true, true, false),
            (brand.Text("subdomain"), brand.Flag("default"), brand.Flag("active"), brand.Flag("is_deleted")));
        Assert.Equal(form, Assert.Single(brand.GetProperty("ticket_form_ids").EnumerateArray()).GetInt64());
    }

    [Fact]
    public async Task A_deleted_brand_is_shown_and_its_subdomain_is_free()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = (await account.PostAsync(Path, """{"brand":{"name":"Shop","subdomain":"shop"}}""")).Id("brand");

        var taken = await account.PostAsync(Path, """{"brand":{"name":"Other","subdomain":"SHOP"}}""");
        var deleted = await account.DeleteAsync($"{Path}/{id}");
        var again = await account.PostAsync(Path, """{"brand":{"name":"Other","subdomain":"shop"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.True((await account.GetAsync($"{Path}/{id}")).Json.GetProperty("brand").Flag("is_deleted"));
        Assert.DoesNotContain(id, (await account.GetAsync(Path)).Ids("brands"));
        Assert.Contains(id, (await account.GetAsync($"{Path}?include_deleted=true")).Ids("brands"));
    }

    [Fact]
    public async Task Brands_are_listed_by_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var zoo = (await account.PostAsync(Path, """{"brand":{"name":"zoo","subdomain":"zoo"}}""")).Id("brand");
        var aquarium = (await account.PostAsync(Path, """{"brand":{"name":"1 Aquarium","subdomain":"aquarium"}}""")).Id("brand");
        var first = (await account.GetAsync("/api/v2/account/settings")).Json.GetProperty("settings");
        var named = first.GetProperty("brands").Number("default_brand_id");

        Assert.Equal([aquarium, named, zoo], (await account.GetAsync(Path)).Ids("brands").Cast<long?>());
        Assert.Equal([aquarium, named, zoo], (await account.GetAsync($"{Path}?page[size]=9")).Ids("brands").Cast<long?>());
    }

    [Fact]
    public async Task The_default_brand_stays_until_another_is_the_default()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var first = (await account.GetAsync(Path)).Ids("brands")[0];

        var refused = await account.DeleteAsync($"{Path}/{first}");
        await account.PostAsync(Path, """{"brand":{"name":"Shop","subdomain":"shop","default":true}}""");
        var deleted = await account.DeleteAsync($"{Path}/{first}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
    }

    [Theory]
    [InlineData("""{"name":"Shop"}""", "subdomain")]
    [InlineData("""{"subdomain":"shop"}""", "name")]
    [InlineData("""{"name":"Shop","subdomain":"-shop"}""", "subdomain")]
    [InlineData("""{"name":"Shop","subdomain":"shop","host_mapping":"no host"}""", "host_mapping")]
    public async Task A_brand_that_cannot_be_is_refused(string brand, string about)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync(Path, $$"""{"brand":{{brand}}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([about], refused.Json.GetProperty("details").Keys());
    }

    [Theory]
    [InlineData("help.example.com", true, "")]
    [InlineData("no host", false, "wrong_format")]
    [InlineData("taken.example.com", false, "already_in_use")]
    public async Task A_host_can_stand_for_one_brand(string host, bool isValid, string reason)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(Path, """{"brand":{"name":"Shop","subdomain":"shop","host_mapping":"taken.example.com"}}""");

        var query = $"host_mapping={Uri.EscapeDataString(host)}&subdomain=other";
        var checkedHost = (await account.GetAsync($"{Path}/check_host_mapping?{query}")).Json;

        Assert.Equal((isValid, reason), (checkedHost.Flag("is_valid")!.Value, checkedHost.Text("reason")));
    }
}
