using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class DeleteUserTests
{
    [Fact]
    public async Task A_body_is_ignored_and_a_header_names_its_keys_as_recorded()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var response = await account.SendAsync(
            HttpMethod.Delete,
            $"/api/v2/users/{user}",
            $$$"""{"user":{"id":{{{user}}},"name":"Roger"}}""");
        var again = await account.SendAsync(HttpMethod.Delete, $"/api/v2/users/{user}", "no JSON");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(
            "{:allowed_parameters=>{:controller=>\"users\", :action=>\"destroy\", :unpermitted_keys=>[\"user.id\", \"user.name\", "
            + "\"user\"], :invalid_values=>[]}}",
            Assert.Single(response.Headers.GetValues("X-Zendesk-API-Warn")));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.False(again.Headers.Contains("X-Zendesk-API-Warn"));
    }

    [Fact]
    public async Task Deleting_returns_200_with_the_inactive_user_without_email_and_external_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1","verified":true
            """);
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var response = await account.DeleteAsync($"/api/v2/users/{created.UserId}.json");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(created.UserId, response.UserId);
        Assert.Equal("Roger", response.User.Text("name"));
        Assert.False(response.User.Flag("active"));
        Assert.Null(response.User.Text("email"));
        Assert.Null(response.User.Text("external_id"));
        Assert.False(response.User.Flag("verified"));
        Assert.Equal("2024-01-01T00:00:00Z", response.User.Text("created_at"));
        Assert.Equal("2024-01-01T00:01:00Z", response.User.Text("updated_at"));
    }

    [Fact]
    public async Task Deleting_again_returns_200_unchanged()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        var first = await account.DeleteAsync($"/api/v2/users/{created.UserId}");
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        var again = await account.DeleteAsync($"/api/v2/users/{created.UserId}");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Body, again.Body);
    }

    [Fact]
    public async Task A_deleted_user_is_shown_but_neither_listed_nor_found()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","external_id":"R-1"
            """);

        var deleted = await account.DeleteAsync($"/api/v2/users/{created.UserId}");

        Assert.Equal(deleted.Body, (await account.GetAsync($"/api/v2/users/{created.UserId}")).Body);
        Assert.Equal(1, (await account.GetAsync("/api/v2/users")).Json.Number("count"));
        Assert.Equal(0, (await account.GetAsync("/api/v2/users/search?external_id=R-1")).Json.Number("count"));
        Assert.Equal(0, (await account.GetAsync("/api/v2/users/search?query=roger@example.com")).Json.Number("count"));
    }

    [Fact]
    public async Task A_deleted_users_identities_are_gone()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger","email":"roger@example.com","phone":"+15550100"
            """);

        await account.DeleteAsync($"/api/v2/users/{created.UserId}");

        Assert.Empty(await account.IdentitiesAsync(created.UserId));
    }

    [Theory]
    [InlineData("""{"user":{"id":1,"name":"Roger"}}""")]
    [InlineData("")]
    public async Task A_body_does_not_matter(string body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v2/users/{created.UserId}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.False(response.User.Flag("active"));
    }

    [Fact]
    public async Task An_unknown_id_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.DeleteAsync("/api/v2/users/9223372036854775807.json");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("""{"error":"RecordNotFound","description":"Not found"}""", response.Body);
    }

    [Fact]
    public async Task A_deleted_id_never_returns()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("""
            "name":"Roger"
            """);
        await account.DeleteAsync($"/api/v2/users/{created.UserId}");

        var next = await account.CreateOrUpdateAsync("""
            "name":"Wilco"
            """);

        Assert.True(next.UserId > created.UserId);
    }

    [Fact]
    public async Task Assumed_the_owner_cannot_be_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var owner = await account.GetAsync("/api/v2/users/me");

        var response = await account.DeleteAsync($"/api/v2/users/{owner.UserId}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal("base", Assert.Single(response.Json.GetProperty("details").EnumerateObject()).Name);
        Assert.True((await account.GetAsync("/api/v2/users/me")).User.Flag("active"));
    }
}
