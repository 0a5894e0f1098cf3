using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Organizations.Operations;

public sealed class ListOrganizationsTests
{
    [Fact]
    public async Task By_offset_organizations_come_in_order_of_name_with_page_before_per_page()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Delta", "alpha", "Charlie");

        var first = await account.GetAsync("/api/v2/organizations.json?per_page=2");
        var second = await account.GetAsync(first.Json.Text("next_page")!);

        Assert.Equal(["organizations", "next_page", "previous_page", "count"], first.Json.Keys());
        Assert.Equal(["alpha", "Charlie"], first.Names("organizations"));
        Assert.Equal("http://localhost/api/v2/organizations.json?page=2&per_page=2", first.Json.Text("next_page"));
        Assert.Equal(3, first.Json.Number("count"));
        Assert.Equal(["Delta"], second.Names("organizations"));
        Assert.Null(second.Json.Text("next_page"));
    }

    [Fact]
    public async Task The_order_follows_every_change()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "b", "a");
        await account.GetAsync("/api/v2/organizations");

        await CreateAsync(account, "c");
        var first = (await account.GetAsync("/api/v2/organizations?page[size]=1")).Ids("organizations")[0];
        var added = (await account.GetAsync("/api/v2/organizations")).Names("organizations");
        await account.PutAsync($"/api/v2/organizations/{first}", """{"organization":{"name":"A0"}}""");
        var renamed = (await account.GetAsync("/api/v2/organizations")).Names("organizations");
        await account.DeleteAsync($"/api/v2/organizations/{first}");

        Assert.Equal(["a", "b", "c"], added);
        Assert.Equal(["a", "A0", "c"], renamed);
        Assert.Equal(["a", "c"], (await account.GetAsync("/api/v2/organizations")).Names("organizations"));
    }

    [Fact]
    public async Task The_list_may_be_kept_for_thirty_seconds()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var list = await account.GetAsync("/api/v2/organizations");
        var known = await account.GetUnlessAsync("/api/v2/organizations", list.Headers.ETag);

        Assert.All(
            [list, known],
            response => Assert.Equal("max-age=30, private", response.Headers.NonValidated["Cache-Control"].ToString()));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, known.Status);
    }

    [Fact]
    public async Task By_cursor_organizations_come_in_order_of_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Delta", "alpha", "Charlie");

        var first = await account.GetAsync("/api/v2/organizations.json?page[size]=2");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);
        var back = await account.GetAsync(second.Json.GetProperty("links").Text("prev")!);

        Assert.Equal(["organizations", "meta", "links"], first.Json.Keys());
        Assert.Equal(["Delta", "alpha"], first.Names("organizations"));
        Assert.True(first.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(["Charlie"], second.Names("organizations"));
        Assert.False(second.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(["Delta", "alpha"], back.Names("organizations"));
    }

    [Theory]
    [InlineData("name", "alpha,bravo,Charlie,Delta")]
    [InlineData("-name", "Delta,Charlie,bravo,alpha")]
    public async Task Organizations_are_sorted_by_name_ignoring_case_over_all_pages(string sort, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Delta", "alpha", "Charlie", "bravo");

        var names = new List<string>();
        var next = $"/api/v2/organizations?page[size]=1&sort={sort}";
        while (next is not null)
        {
            var page = await account.GetAsync(next);
            names.AddRange(page.Names("organizations"));
            next = page.Json.GetProperty("links").Text("next");
        }

        Assert.Equal(expected.Split(','), names);
    }

    [Fact]
    public async Task A_cursor_of_another_sort_is_400()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account, "Delta", "alpha");
        var page = await account.GetAsync("/api/v2/organizations?page[size]=1&sort=name");
        var cursor = Uri.EscapeDataString(page.Json.GetProperty("meta").Text("after_cursor")!);

        var response = await account.GetAsync($"/api/v2/organizations?page[size]=1&sort=-name&page[after]={cursor}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("""{"errors":[{"code":"InvalidPaginationParameter","title":"page[after] is not valid"}]}""", response.Body);
    }

    [Fact]
    public async Task An_account_without_any_has_an_empty_list()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var byOffset = await account.GetAsync("/api/v2/organizations");
        var byCursor = await account.GetAsync("/api/v2/organizations?page[size]=10");

        Assert.Equal("""{"organizations":[],"next_page":null,"previous_page":null,"count":0}""", byOffset.Body);
        Assert.Equal(
            """{"organizations":[],"meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"prev":null,"next":null}}""",
            byCursor.Body);
    }

    private static async Task CreateAsync(TestAccount account, params string[] names)
    {
        foreach (var name in names)
        {
            await account.CreateOrganizationAsync($"\"name\":\"{name}\"");
        }
    }
}
