using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ListUsersCursorTests
{
    private const string EmptyPage =
        """{"users":[],"meta":{"has_more":false,"after_cursor":null,"before_cursor":null},"links":{"prev":null,"next":null}}""";

    [Fact]
    public async Task Every_page_with_users_has_both_cursors_and_both_links()
    {
        using var account = await AccountWithUsersAsync(4);

        var first = await account.GetAsync("/api/v2/users.json?page[size]=2");
        var second = await NextAsync(account, first);
        var last = await NextAsync(account, second);

        Assert.Equal(["Owner", "User 1"], first.Names("users"));
        Assert.Equal(["User 2", "User 3"], second.Names("users"));
        Assert.Equal(["User 4"], last.Names("users"));
        Assert.Equal([true, true, false], new[] { first, second, last }.Select(page => page.Json.GetProperty("meta").Flag("has_more")));
        Assert.All([first, second, last], page =>
        {
            Assert.Equal(["users", "meta", "links"], page.Json.Keys());
            Assert.Equal(["has_more", "after_cursor", "before_cursor"], page.Json.GetProperty("meta").Keys());
            Assert.Equal(["prev", "next"], page.Json.GetProperty("links").Keys());
            var after = Uri.EscapeDataString(page.Json.GetProperty("meta").Text("after_cursor")!);
            var before = Uri.EscapeDataString(page.Json.GetProperty("meta").Text("before_cursor")!);
            Assert.Equal(
                $"http://localhost/api/v2/users.json?page%5Bafter%5D={after}&page%5Bsize%5D=2",
                page.Json.GetProperty("links").Text("next"));
            Assert.Equal(
                $"http://localhost/api/v2/users.json?page%5Bbefore%5D={before}&page%5Bsize%5D=2",
                page.Json.GetProperty("links").Text("prev"));
        });
    }

    [Fact]
    public async Task Behind_the_last_page_is_an_empty_one_with_nothing_but_nulls()
    {
        using var account = await AccountWithUsersAsync(1);
        var full = await account.GetAsync("/api/v2/users.json?page[size]=2");

        var behind = await NextAsync(account, full);
        var before = await account.GetAsync(full.Json.GetProperty("links").Text("prev")!);

        Assert.False(full.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(HttpStatusCode.OK, behind.Status);
        Assert.Equal(EmptyPage, behind.Body);
        Assert.Equal(EmptyPage, before.Body);
    }

    [Fact]
    public async Task A_cursor_is_base64_of_an_order_and_a_value()
    {
        using var account = await AccountWithUsersAsync(1);
        var page = await account.GetAsync("/api/v2/users.json?page[size]=1");

        var cursor = JsonDocument.Parse(
            Encoding.UTF8.GetString(Convert.FromBase64String(page.Json.GetProperty("meta").Text("after_cursor")!))).RootElement;

        Assert.Equal(["o", "v"], cursor.Keys());
        Assert.Equal("id", cursor.Text("o"));
        Assert.NotEmpty(cursor.GetProperty("v").GetBytesFromBase64());
    }

    [Fact]
    public async Task The_way_back_shows_the_same_pages()
    {
        using var account = await AccountWithUsersAsync(4);
        var first = await account.GetAsync("/api/v2/users?page[size]=2");
        var second = await NextAsync(account, first);
        var third = await NextAsync(account, second);

        var backToSecond = await account.GetAsync(third.Json.GetProperty("links").Text("prev")!);
        var backToFirst = await account.GetAsync(backToSecond.Json.GetProperty("links").Text("prev")!);
        var forthAgain = await NextAsync(account, backToFirst);

        Assert.Equal(second.Names("users"), backToSecond.Names("users"));
        Assert.Equal(first.Names("users"), backToFirst.Names("users"));
        Assert.Equal(second.Body, forthAgain.Body);
    }

    [Fact]
    public async Task Users_that_come_and_go_between_two_pages_move_nothing()
    {
        using var account = await AccountWithUsersAsync(6);
        var first = await account.GetAsync("/api/v2/users?page[size]=3");
        var ids = (await account.GetAsync("/api/v2/users")).Ids("users");

        await account.DeleteAsync($"/api/v2/users/{ids[1]}");
        await account.DeleteAsync($"/api/v2/users/{ids[2]}");
        await account.DeleteAsync($"/api/v2/users/{ids[4]}");
        await account.CreateUserAsync("\"name\":\"New\"");
        var second = await NextAsync(account, first);
        var back = await account.GetAsync(second.Json.GetProperty("links").Text("prev")!);

        Assert.Equal(["Owner", "User 1", "User 2"], first.Names("users"));
        Assert.Equal(["User 3", "User 5", "User 6"], second.Names("users"));
        Assert.True(second.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(["Owner"], back.Names("users"));
    }

    [Theory]
    [InlineData("page[after]=nonsense", "page[after]")]
    [InlineData("page%5Bafter%5D=eyJvIjoiaWQifQ==", "page[after]")] // {"o":"id"}
    [InlineData("page[before]=%25", "page[before]")]
    [InlineData("page[size]=2&page[before]=bm90IGpzb24=", "page[before]")] // not json
    [InlineData("page[size]=0", "page[size]")]
    [InlineData("page[size]=-1", "page[size]")]
    [InlineData("page[size]=abc", "page[size]")]
    [InlineData("page[size]=99999999999999999999", "page[size]")]
    public async Task A_bad_cursor_or_size_is_400_naming_it(string query, string name)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/api/v2/users.json?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("""{"errors":[{"code":"InvalidPaginationParameter","title":"NAME is not valid"}]}""".Replace(
            "NAME",
            name,
            StringComparison.Ordinal), response.Body);
    }

    [Fact]
    public async Task A_cursor_of_another_sort_is_400()
    {
        using var account = await AccountWithUsersAsync(2);
        var page = await account.GetAsync("/api/v2/users?page[size]=1");
        var cursor = Uri.EscapeDataString(page.Json.GetProperty("meta").Text("after_cursor")!);

        var response = await account.GetAsync($"/api/v2/users?page[size]=1&sort=name&page[after]={cursor}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("""{"errors":[{"code":"InvalidPaginationParameter","title":"page[after] is not valid"}]}""", response.Body);
    }

    [Fact]
    public async Task A_size_over_100_is_100()
    {
        using var account = await AccountWithUsersAsync(100);

        var response = await account.GetAsync("/api/v2/users?page[size]=1000");

        Assert.Equal(100, response.Ids("users").Length);
        Assert.True(response.Json.GetProperty("meta").Flag("has_more"));
        Assert.EndsWith("page%5Bsize%5D=100", response.Json.GetProperty("links").Text("next"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boundary_indicators_are_there_in_any_case()
    {
        using var account = await AccountWithUsersAsync(3);

        var asked = await account.GetAsync("/api/v2/users?page[size]=2&include_boundary_indicators=true");
        var plain = await account.GetAsync("/api/v2/users?page[size]=2");

        Assert.True(asked.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(plain.Json.GetProperty("meta").GetRawText(), asked.Json.GetProperty("meta").GetRawText());
    }

    [Fact]
    public async Task Links_keep_filters_and_includes_but_no_token()
    {
        using var account = await AccountWithUsersAsync(3);

        var first = await account.GetAsync("/api/v2/users.json?role[]=end-user&include=identities&page[size]=2&access_token=secret");
        var second = await NextAsync(account, first);

        Assert.Equal(["User 1", "User 2"], first.Names("users"));
        Assert.Equal(["User 3"], second.Names("users"));
        Assert.False(second.Json.GetProperty("meta").Flag("has_more"));
        Assert.Equal(["users", "identities", "meta", "links"], second.Json.Keys());
        Assert.DoesNotContain("secret", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_users_are_listed_by_cursor_too()
    {
        using var account = await AccountWithUsersAsync(3);
        foreach (var id in (await account.GetAsync("/api/v2/users")).Ids("users")[1..])
        {
            await account.DeleteAsync($"/api/v2/users/{id}");
        }

        var first = await account.GetAsync("/api/v2/deleted_users.json?page[size]=2");
        var second = await NextAsync(account, first);

        Assert.Equal(["User 1", "User 2"], first.Names("deleted_users"));
        Assert.Equal(["User 3"], second.Names("deleted_users"));
    }

    private static async Task<TestAccount> AccountWithUsersAsync(int count)
    {
        var account = await TestEmulator.NewAccountAsync();
        for (var i = 1; i <= count; i++)
        {
            await account.CreateUserAsync($"\"name\":\"User {i}\"");
        }
        return account;
    }

    private static Task<TestResponse> NextAsync(TestAccount account, TestResponse page) =>
        account.GetAsync(page.Json.GetProperty("links").Text("next")!);
}
