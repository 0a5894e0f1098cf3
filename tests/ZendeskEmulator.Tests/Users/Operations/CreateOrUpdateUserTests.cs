using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class CreateOrUpdateUserTests
{
    [Fact]
    public async Task A_new_email_returns_201_with_the_users_absolute_Location()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger Wilco","email":"roger@example.com"
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
        Assert.Equal($"http://localhost/api/v2/users/{response.UserId}.json", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_same_external_id_in_another_case_returns_200_and_rewrites_the_case()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"Ab-1"
            """);

        var updated = await account.CreateOrUpdateAsync("""
            "external_id":"aB-1"
            """);

        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.UserId, updated.UserId);
        Assert.Equal("aB-1", updated.User.GetProperty("external_id").GetString());
        Assert.Equal($"http://localhost/api/v2/users/{updated.UserId}.json", updated.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_user_made_with_a_name_alone_is_an_active_unverified_end_user()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);

        Assert.Equal("end-user", response.User.Text("role"));
        Assert.True(response.User.Flag("active"));
        Assert.False(response.User.Flag("verified"));
        Assert.Null(response.User.Text("email"));
    }

    [Theory]
    [InlineData("/api/v2/users/create_or_update")]
    [InlineData("/api/v2/users/create_or_update.json")]
    public async Task The_path_may_end_in_json(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync(path, """
            {"user":{"name":"Roger"}}
            """);

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Fact]
    public async Task The_same_body_again_changes_nothing_not_even_updated_at()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        const string Body = """
            "name":"Roger","email":"Roger@example.com","external_id":"R-1","phone":"+15550100","tags":["Pilot","janitor"],
            "organization":{"name":"Space"},"verified":true,"details":"d","notes":"n","alias":"Rog","role":"agent",
            "identities":[{"type":"email","value":"roger@example.com"},{"type":"twitter","value":"roger"}]
            """;
        var created = await account.CreateOrUpdateAsync(Body);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var again = await account.CreateOrUpdateAsync(Body);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(created.Body, again.Body);
    }

    [Fact]
    public async Task The_same_body_again_changes_nothing_where_an_identity_wins_over_a_verified_email()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        const string Body = """
            "name":"Roger","email":"beside@example.com","verified":true,"external_id":"R-1",
            "identities":[{"type":"email","value":"first@example.com"}]
            """;
        var created = await account.CreateOrUpdateAsync(Body);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var again = await account.CreateOrUpdateAsync(Body);

        Assert.Equal(created.Body, again.Body);
    }

    [Fact]
    public async Task A_change_moves_updated_at_and_leaves_created_at()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 31, 23, 59, 58, 900, TimeSpan.Zero));
        await account.CreateOrUpdateAsync("""
            "name":"Roger","external_id":"R-1"
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(2));

        var updated = await account.CreateOrUpdateAsync("""
            "name":"Wilco","external_id":"R-1"
            """);

        Assert.Equal("2024-01-31T23:59:58Z", updated.User.Text("created_at"));
        Assert.Equal("2024-02-01T00:00:00Z", updated.User.Text("updated_at"));
    }

    [Fact]
    public async Task The_response_equals_what_is_shown_later()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","phone":"+15550100","organization":{"name":"Space"}
            """);

        var shown = await account.GetAsync($"/api/v2/users/{created.UserId}");

        Assert.Equal(created.Body, shown.Body);
    }

    [Fact]
    public async Task The_reference_body_creates_and_then_updates_the_same_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organizationId = await OrganizationAsync(account, "Sarien");
        var roleId = await account.CustomRoleIdAsync("Staff");
        var body = $$"""
            "name":"Roger Wilco","email":"roger@example.com","custom_role_id":{{roleId}},"external_id":"ext-77","role":"agent",
            "identities":[{"type":"email","value":"roger@example.com"},{"type":"email","value":"wilco@example.com"}],
            "organization":{"name":"Other"},"organization_id":{{organizationId}}
            """;

        var created = await account.CreateOrUpdateAsync(body);
        var updated = await account.CreateOrUpdateAsync(body);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.UserId, updated.UserId);
        Assert.Equal($"http://localhost/api/v2/users/{created.UserId}.json", created.Headers.Location?.ToString());
        Assert.Equal($"http://localhost/api/v2/users/{created.UserId}.json", updated.Headers.Location?.ToString());
        Assert.Equal("roger@example.com", created.User.Text("email"));
        Assert.Equal("agent", created.User.Text("role"));
        Assert.Equal(roleId, created.User.Number("custom_role_id"));
        Assert.Equal(organizationId, created.User.Number("organization_id"));
        Assert.Equal(["email roger@example.com primary", "email wilco@example.com"], await account.IdentitiesAsync(created.UserId));
    }

    [Fact]
    public async Task The_reference_body_may_have_its_numbers_as_strings_of_digits()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var organizationId = await OrganizationAsync(account, "Sarien");
        var roleId = await account.CustomRoleIdAsync("Staff");
        var body = $$"""
            "name":"Roger Wilco","email":"roger@example.com","custom_role_id":"{{roleId}}","external_id":"77","role":"agent",
            "identities":[{"type":"email","value":"roger@example.com"},{"type":"email","value":"wilco@example.com"}],
            "organization":{"name":"Other"},"organization_id":"{{organizationId}}"
            """;

        var created = await account.CreateOrUpdateAsync(body);
        var updated = await account.CreateOrUpdateAsync($"\"id\":\"{created.UserId}\",{body}");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(created.Body, updated.Body);
        Assert.Equal(roleId, created.User.Number("custom_role_id"));
        Assert.Equal(organizationId, created.User.Number("organization_id"));
    }

    private static async Task<long> OrganizationAsync(TestAccount account, string name)
    {
        var member = await account.CreateOrUpdateAsync($$"""
            "name":"Member","organization":{"name":"{{name}}"}
            """);
        return member.User.GetProperty("organization_id").GetInt64();
    }
}
