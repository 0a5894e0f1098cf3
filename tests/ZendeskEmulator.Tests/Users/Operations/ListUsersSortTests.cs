using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class ListUsersSortTests
{
    [Theory]
    [InlineData("id", "Owner,delta,Alpha,charlie,Bravo")]
    [InlineData("-id", "Bravo,charlie,Alpha,delta,Owner")]
    [InlineData("name", "Alpha,Bravo,charlie,delta,Owner")]
    [InlineData("-name", "Owner,delta,charlie,Bravo,Alpha")]
    [InlineData("created_at", "Owner,delta,Alpha,charlie,Bravo")]
    [InlineData("-created_at", "Bravo,charlie,Alpha,delta,Owner")]
    [InlineData("updated_at", "Owner,Alpha,charlie,Bravo,delta")]
    [InlineData("-updated_at", "delta,Bravo,charlie,Alpha,Owner")]
    public async Task By_cursor_users_are_sorted_as_requested_over_all_pages_both_ways(string sort, string expected)
    {
        using var account = await CreateAsync();

        var there = new List<string>();
        var back = new List<string>();
        TestResponse? last = null;
        for (var next = $"/api/v2/users?page[size]=2&sort={sort}"; next is not null;)
        {
            var page = await account.GetAsync(next);
            there.AddRange(page.Names("users"));
            next = page.Json.GetProperty("links").Text("next");
            last = next is null ? last : page;
        }
        for (var previous = last!.Json.GetProperty("links").Text("prev"); previous is not null;)
        {
            var page = await account.GetAsync(previous);
            back.InsertRange(0, page.Names("users"));
            previous = page.Json.GetProperty("links").Text("prev");
        }

        Assert.Equal(expected.Split(','), there);
        Assert.Equal(there.Take(4), back);
    }

    [Theory]
    [InlineData("sort_by=name")]
    [InlineData("sort_by=name&sort_order=desc")]
    [InlineData("sort=shoe_size")]
    public async Task Sort_by_beside_a_cursor_and_an_unknown_sort_are_ignored(string query)
    {
        using var account = await CreateAsync();

        var response = await account.GetAsync($"/api/v2/users?page[size]=10&{query}");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["Owner", "delta", "Alpha", "charlie", "Bravo"], response.Names("users"));
    }

    [Theory]
    [InlineData("", "delta,Alpha,charlie,Bravo")]
    [InlineData("?sort_by=name", "Alpha,Bravo,charlie,delta")]
    [InlineData("?sort_by=name&sort_order=desc", "delta,charlie,Bravo,Alpha")]
    [InlineData("?sort_order=desc", "Bravo,charlie,Alpha,delta")]
    [InlineData("?sort_by=updated_at", "Alpha,charlie,Bravo,delta")]
    [InlineData("?sort_by=shoe_size", "delta,Alpha,charlie,Bravo")]
    [InlineData("?sort_by=name&page[size]=9", "delta,Alpha,charlie,Bravo")]
    public async Task The_users_of_an_organization_are_sorted_as_asked_by_offset(string query, string expected)
    {
        using var account = await CreateAsync();
        var organization = await account.CreateOrganizationAsync("\"name\":\"Corps\"");
        foreach (var user in (await account.GetAsync("/api/v2/users?role=end-user")).Ids("users"))
        {
            await account.CreateMembershipAsync(user, organization);
        }
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await account.PutAsync(
            $"/api/v2/users/{(await account.GetAsync("/api/v2/users?role=end-user")).Ids("users")[0]}", """{"user":{"notes":"m"}}""");

        var response = await account.GetAsync($"/api/v2/organizations/{organization}/users.json{query}");

        Assert.Equal(expected.Split(','), response.Names("users"));
    }

    [Fact]
    public async Task Users_of_one_name_are_all_shown_each_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await account.CreateUserAsync("\"name\":\"Twin\"");
        }

        var ids = new List<long>();
        for (var next = "/api/v2/users?page[size]=2&sort=-name"; next is not null;)
        {
            var page = await account.GetAsync(next);
            ids.AddRange(page.Ids("users"));
            next = page.Json.GetProperty("links").Text("next");
        }

        Assert.Equal((await account.GetAsync("/api/v2/users")).Ids("users"), ids.Order());
    }

    [Fact]
    public async Task A_very_long_name_does_not_break_the_way_on()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateUserAsync($"\"name\":\"A{new string('a', 1000)}\"");
        var first = await account.GetAsync("/api/v2/users?page[size]=1&sort=name");

        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(["Owner"], second.Names("users"));
    }

    [Theory]
    [InlineData("role=end-user", "Erik,Ben")]
    [InlineData("role=agent", "Roger")]
    [InlineData("role[]=agent&role[]=admin", "Owner,Roger")]
    [InlineData("role%5B%5D=admin", "Owner")]
    [InlineData("external_id=E-1", "Erik")]
    [InlineData("external_id=nobody", "")]
    [InlineData("role=agent&external_id=E-1", "")]
    public async Task Filters_hold_for_lists_and_counts(string query, string expected)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await account.CreateUserAsync("\"name\":\"Erik\",\"external_id\":\"E-1\"");
        await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\",\"role\":\"agent\"");
        await account.CreateUserAsync("\"name\":\"Ben\"");
        string[] names = expected.Split(',', StringSplitOptions.RemoveEmptyEntries);

        var byOffset = await account.GetAsync($"/api/v2/users.json?{query}");
        var byCursor = await account.GetAsync($"/api/v2/users.json?{query}&page[size]=50");
        var counted = await account.GetAsync($"/api/v2/users/count.json?{query}");

        Assert.Equal(names, byOffset.Names("users"));
        Assert.Equal(names.Length, byOffset.Json.Number("count"));
        Assert.Equal(names, byCursor.Names("users"));
        Assert.Equal(
            """{"count":{"value":N,"refreshed_at":"2024-01-01T00:00:00Z"}}""".Replace("N", $"{names.Length}", StringComparison.Ordinal),
            counted.Body);
    }

    [Fact]
    public async Task Links_by_offset_keep_the_filter()
    {
        using var account = await CreateAsync();

        var first = await account.GetAsync("/api/v2/users.json?role=end-user&per_page=3");
        var second = await account.GetAsync(first.Json.Text("next_page")!);

        Assert.Equal(["delta", "Alpha", "charlie"], first.Names("users"));
        Assert.Equal(["Bravo"], second.Names("users"));
    }

    private static async Task<TestAccount> CreateAsync()
    {
        var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var ids = new List<long>();
        foreach (var name in (string[])["delta", "Alpha", "charlie", "Bravo"])
        {
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
            ids.Add(await account.CreateUserAsync($"\"name\":\"{name}\""));
        }
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await account.PutAsync($"/api/v2/users/{ids[0]}", """{"user":{"notes":"n"}}""");
        return account;
    }
}
