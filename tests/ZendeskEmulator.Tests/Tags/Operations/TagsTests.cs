using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Tags.Operations;

/// <summary>The tags of an account, over its users, organizations and tickets.</summary>
public sealed class TagsTests
{
    [Fact]
    public async Task Tags_are_listed_by_count_and_then_by_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"vip\",\"crew\"]");
        var bea = await account.CreateUserAsync("\"name\":\"Bea\",\"tags\":[\"vip\",\"zeta\"]");
        await account.CreateOrganizationAsync("\"name\":\"Sarien\",\"tags\":[\"vip\",\"beta\"]");

        Assert.Equal(["vip 3", "beta 1", "crew 1", "zeta 1"], await ListAsync(account));

        await account.PutAsync($"/api/v2/users/{bea}", """{"user":{"tags":["beta"]}}""");
        Assert.Equal(["beta 2", "vip 2", "crew 1"], await ListAsync(account));

        await account.DeleteAsync($"/api/v2/users/{bea}");
        Assert.Equal(["vip 2", "beta 1", "crew 1"], await ListAsync(account));
        Assert.Equal(3, (await account.GetAsync("/api/v2/tags/count")).Json.GetProperty("count").Number("value"));
    }

    [Fact]
    public async Task The_tags_of_tickets_count_while_the_tickets_are_listed()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"vip\"]");

        var created = await account.PostAsync(
            "/api/v2/tickets", """{"ticket":{"comment":{"body":"Help"},"tags":["vip","urgent"]}}""");
        Assert.Equal(["vip 2", "urgent 1"], await ListAsync(account));

        var ticket = created.Id("ticket");
        await account.PutAsync($"/api/v2/tickets/{ticket}", """{"ticket":{"tags":["urgent"]}}""");
        Assert.Equal(["urgent 1", "vip 1"], await ListAsync(account));

        await account.DeleteAsync($"/api/v2/tickets/{ticket}");
        Assert.Equal(["vip 1"], await ListAsync(account));

        await account.PutAsync($"/api/v2/deleted_tickets/{ticket}/restore", "{}");
        Assert.Equal(["urgent 1", "vip 1"], await ListAsync(account));
    }

    [Fact]
    public async Task The_list_is_paged_both_ways()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"a\",\"b\",\"c\"]");

        var byOffset = await account.GetAsync("/api/v2/tags.json?per_page=2&page=2");
        var first = await account.GetAsync("/api/v2/tags.json?page[size]=2");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);

        Assert.Equal(["c"], byOffset.Names("tags"));
        Assert.Equal(3, byOffset.Json.Number("count"));
        Assert.Equal(["a", "b"], first.Names("tags"));
        Assert.Equal(["c"], second.Names("tags"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Each_tag_whose_count_stays_is_visited_once_while_others_come_and_go(int size)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Mode = LimitsMode.Off;
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f|g\"]");
        await account.CreateUserAsync("\"name\":\"Bea\",\"tags\":[\"c\",\"d\"]");
        var other = await account.CreateUserAsync("\"name\":\"Ada\"");
        var visited = new List<string>();

        var next = (string?)$"/api/v2/tags?page[size]={size}";
        for (var pages = 0; next is not null; pages++)
        {
            var page = await account.GetAsync(next);
            visited.AddRange(page.Names("tags"));
            next = page.Json.GetProperty("meta").Flag("has_more") == true ? page.Json.GetProperty("links").Text("next") : null;
            var tags = pages % 2 == 0 ? "[\"aa\",\"bb\",\"cc\"]" : "[]";
            await account.PutAsync($"/api/v2/users/{other}", $$$"""{"user":{"tags":{{{tags}}}}}""");
        }

        string[] changing = ["aa", "bb", "cc"];
        Assert.Equal(["c", "d", "a", "b", "e", "f|g"], visited.Where(name => !changing.Contains(name)));
    }

    [Fact]
    public async Task Each_tag_is_visited_once_on_the_way_back()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"a\",\"b\",\"c\",\"d\",\"e\"]");
        await account.CreateUserAsync("\"name\":\"Bea\",\"tags\":[\"e\"]");
        var last = await account.GetAsync("/api/v2/tags?page[size]=5");

        var before = await account.GetAsync($"/api/v2/tags?page[size]=2&page[before]={AfterOf(last)}");
        var first = await account.GetAsync(before.Json.GetProperty("links").Text("prev")!);

        Assert.Equal(["b", "c"], before.Names("tags"));
        Assert.Equal(["e", "a"], first.Names("tags"));
        Assert.False(first.Json.GetProperty("meta").Flag("has_more"));
    }

    [Fact]
    public async Task Autocomplete_finds_tags_by_their_beginning()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync("\"name\":\"Roger\",\"tags\":[\"attack\",\"attention\",\"other\"]");

        var found = await account.GetAsync("/api/v2/autocomplete/tags?name=AT");
        var posted = await account.PostAsync("/api/v2/autocomplete/tags", """{"name":"att"}""");
        var tooShort = await account.GetAsync("/api/v2/autocomplete/tags?name=a");

        Assert.Equal("""{"tags":["attack","attention"]}""", found.Body);
        Assert.Equal(found.Body, posted.Body);
        Assert.Equal(HttpStatusCode.BadRequest, tooShort.Status);
    }

    private static string AfterOf(TestResponse page) =>
        Uri.EscapeDataString(page.Json.GetProperty("meta").Text("after_cursor")!);

    private static async Task<string[]> ListAsync(TestAccount account) =>
        [.. (await account.GetAsync("/api/v2/tags")).Json.GetProperty("tags").EnumerateArray()
            .Select(tag => $"{tag.Text("name")} {tag.Number("count")}")];
}
