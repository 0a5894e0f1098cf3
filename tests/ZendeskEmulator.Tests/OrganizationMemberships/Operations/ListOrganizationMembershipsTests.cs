using Xunit;

namespace ZendeskEmulator.Tests.OrganizationMemberships.Operations;

public sealed class ListOrganizationMembershipsTests
{
    [Fact]
    public async Task There_is_a_list_of_all_of_a_users_and_of_an_organizations()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var people = await CreateAsync(account);

        var all = await account.GetAsync("/api/v2/organization_memberships.json");
        var ofUser = await account.GetAsync($"/api/v2/users/{people.Roger}/organization_memberships.json");
        var ofOrganization = await account.GetAsync($"/api/v2/organizations/{people.Two}/organization_memberships.json");

        Assert.Equal(["organization_memberships", "next_page", "previous_page", "count"], all.Json.Keys());
        Assert.Equal(
            [$"{people.Roger} {people.One} True", $"{people.Roger} {people.Two} ", $"{people.Wilco} {people.Two} True"],
            Memberships(all));
        Assert.Equal(3, all.Json.Number("count"));
        Assert.Equal([$"{people.Roger} {people.One} True", $"{people.Roger} {people.Two} "], Memberships(ofUser));
        Assert.Equal([$"{people.Roger} {people.Two} ", $"{people.Wilco} {people.Two} True"], Memberships(ofOrganization));
    }

    [Fact]
    public async Task A_users_come_with_the_default_first_then_by_the_organizations_name()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        foreach (var name in (string[])["Charlie", "delta", "Bravo", "alpha"])
        {
            await account.CreateMembershipAsync(user, await account.CreateOrganizationAsync($"\"name\":\"{name}\""));
        }

        var list = await account.GetAsync($"/api/v2/users/{user}/organization_memberships");

        Assert.Equal(
            ["Charlie", "alpha", "Bravo", "delta"],
            list.Json.GetProperty("organization_memberships").EnumerateArray().Select(membership => membership.Text("organization_name")));
    }

    [Theory]
    [InlineData("/api/v2/organization_memberships.json")]
    [InlineData("/api/v2/users/{roger}/organization_memberships.json")]
    [InlineData("/api/v2/organizations/{two}/organization_memberships.json")]
    public async Task Each_is_paged_by_cursor_and_by_offset(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var people = await CreateAsync(account);
        path = path.Replace("{roger}", $"{people.Roger}", StringComparison.Ordinal).Replace(
            "{two}",
            $"{people.Two}",
            StringComparison.Ordinal);
        var all = await account.GetAsync(path);

        var first = await account.GetAsync($"{path}?page[size]=1");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);
        var byOffset = await account.GetAsync($"{path}?page=2&per_page=1");

        Assert.Equal(["organization_memberships", "meta", "links"], first.Json.Keys());
        Assert.Equal(Memberships(all)[..1], Memberships(first));
        Assert.Equal(Memberships(all)[1..2], Memberships(second));
        Assert.Equal(Memberships(all)[1..2], Memberships(byOffset));
        Assert.Equal($"http://localhost{path}?page=1&per_page=1", byOffset.Json.Text("previous_page"));
    }

    [Fact]
    public async Task Users_and_organizations_are_included_each_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await CreateAsync(account);

        var response = await account.GetAsync("/api/v2/organization_memberships.json?include=users,organizations");
        var usersOnly = await account.GetAsync("/api/v2/organization_memberships.json?include=users&page[size]=1");

        Assert.Equal(["Roger", "Wilco"], response.Names("users").Order());
        Assert.Equal(["One", "Two"], response.Names("organizations").Order());
        Assert.Equal("roger@example.com", response.Json.GetProperty("users")
            .EnumerateArray()
            .Single(user => user.Text("name") == "Roger")
            .Text("email"));
        Assert.Equal(["Roger"], usersOnly.Names("users"));
        Assert.False(usersOnly.Json.TryGetProperty("organizations", out _));
        Assert.Contains("include=users", usersOnly.Json.GetProperty("links").Text("next"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_users_organizations_are_listed_and_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var people = await CreateAsync(account);

        var listed = await account.GetAsync($"/api/v2/users/{people.Roger}/organizations.json");
        var counted = await account.GetAsync($"/api/v2/users/{people.Roger}/organizations/count.json");

        Assert.Equal(["organizations", "next_page", "previous_page", "count"], listed.Json.Keys());
        Assert.Equal(["One", "Two"], listed.Names("organizations"));
        Assert.Equal("""{"count":{"value":2,"refreshed_at":"2024-01-01T00:00:00Z"}}""", counted.Body);
    }

    [Fact]
    public async Task An_organizations_users_are_listed_counted_and_paged()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var people = await CreateAsync(account);

        var listed = await account.GetAsync($"/api/v2/organizations/{people.Two}/users.json");
        var counted = await account.GetAsync($"/api/v2/organizations/{people.Two}/users/count.json");
        var first = await account.GetAsync($"/api/v2/organizations/{people.Two}/users.json?page[size]=1");
        var second = await account.GetAsync(first.Json.GetProperty("links").Text("next")!);
        await account.DeleteAsync($"/api/v2/users/{people.Wilco}");
        var afterDelete = await account.GetAsync($"/api/v2/organizations/{people.Two}/users.json");

        Assert.Equal(["Roger", "Wilco"], listed.Names("users"));
        Assert.Equal("""{"count":{"value":2,"refreshed_at":"2024-01-01T00:00:00Z"}}""", counted.Body);
        Assert.Equal(["Roger"], first.Names("users"));
        Assert.Equal(["Wilco"], second.Names("users"));
        Assert.Equal(["Roger"], afterDelete.Names("users"));
    }

    private static async Task<(long Roger, long Wilco, long One, long Two)> CreateAsync(TestAccount account)
    {
        var roger = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        var wilco = await account.CreateUserAsync("\"name\":\"Wilco\"");
        var one = await account.CreateOrganizationAsync("\"name\":\"One\"");
        var two = await account.CreateOrganizationAsync("\"name\":\"Two\"");
        await account.CreateMembershipAsync(roger, one);
        await account.CreateMembershipAsync(roger, two);
        await account.CreateMembershipAsync(wilco, two);
        return (roger, wilco, one, two);
    }

    /// <summary>One text each: "USER ORGANIZATION default".</summary>
    private static string[] Memberships(TestResponse response) =>
    [
        .. response.Json.GetProperty("organization_memberships").EnumerateArray().Select(membership =>
            $"{membership.Number("user_id")} {membership.Number("organization_id")} {membership.Flag("default")}"),
    ];
}
