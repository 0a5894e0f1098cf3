using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Sessions.Operations;

public sealed class SessionsTests
{
    [Fact]
    public async Task A_session_begins_when_it_is_asked_for_and_is_seen_again()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var owner = (await account.GetAsync("/api/v2/users/me")).UserId;

        var before = await account.GetAsync("/api/v2/sessions");
        var first = (await account.GetAsync("/api/v2/users/me/session")).Json.GetProperty("session")[0];
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        var second = (await account.GetAsync("/api/v2/users/me/session.json")).Json.GetProperty("session")[0];

        Assert.Empty(before.Ids("sessions"));
        Assert.Equal(["url", "id", "user_id", "authenticated_at", "last_seen_at"], first.Keys());
        Assert.Equal((owner, first.Number("id")), (second.Number("user_id"), second.Number("id")));
        Assert.Equal(
            ("2027-01-31T12:00:00Z", "2027-01-31T12:01:00Z"), (second.Text("authenticated_at"), second.Text("last_seen_at")));
        Assert.EndsWith($"/api/v2/users/{owner}/sessions/{first.Number("id")}.json", first.Text("url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_listed_shown_and_ended()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await SignInAsync(account);
        var id = (await account.GetAsync($"/api/v2/users/{user}/sessions")).Ids("sessions")[0];

        var shown = await account.GetAsync($"/api/v2/users/{user}/sessions/{id}");
        var ended = await account.DeleteAsync($"/api/v2/users/{user}/sessions/{id}");

        Assert.Equal(id, shown.Json.GetProperty("session")[0].Number("id"));
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/users/{user}/sessions/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.DeleteAsync($"/api/v2/users/{user}/sessions/{id}")).Status);
    }

    [Theory]
    [InlineData("DELETE", "/api/v2/users/{user}/sessions", null, HttpStatusCode.NoContent)]
    [InlineData("POST", "/api/v2/users/logout_many?ids={user},7", null, HttpStatusCode.Accepted)]
    [InlineData("PUT", "/api/v2/users/{user}", """{"user":{"suspended":true}}""", HttpStatusCode.OK)]
    [InlineData("DELETE", "/api/v2/users/{user}", null, HttpStatusCode.OK)]
    [InlineData("POST", "/api/v2/users/{user}/password", """{"password":"secret-1"}""", HttpStatusCode.OK)]
    public async Task A_users_sessions_end_when(string method, string path, string? body, HttpStatusCode status)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await SignInAsync(account);

        var response = await account.SendAsync(
            new HttpMethod(method), path.Replace("{user}", $"{user}", StringComparison.Ordinal), body);

        Assert.Equal(status, response.Status);
        Assert.Empty((await account.GetAsync("/api/v2/sessions")).Ids("sessions"));
    }

    [Fact]
    public async Task Logout_ends_the_callers_sessions_only()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await SignInAsync(account);
        await account.GetAsync("/api/v2/users/me/session");

        var ended = await account.DeleteAsync("/api/v2/users/me/logout");

        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        var left = Assert.Single((await account.GetAsync("/api/v2/sessions")).Json.GetProperty("sessions").EnumerateArray());
        Assert.Equal(user, left.Number("user_id"));
    }

    [Fact]
    public async Task Renewing_returns_the_token_of_users_me()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var renewed = await account.GetAsync("/api/v2/users/me/session/renew");

        var token = (await account.GetAsync("/api/v2/users/me")).User.Text("authenticity_token");
        Assert.Equal(token, renewed.Json.Text("authenticity_token"));
        Assert.Single((await account.GetAsync("/api/v2/sessions")).Ids("sessions"));
    }

    [Theory]
    [InlineData("GET", "/api/v2/users/7/sessions", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v2/users/7/sessions", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v2/users/logout_many", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/v2/users/logout_many?ids=x", HttpStatusCode.BadRequest)]
    public async Task Unknown_and_missing_values_are_refused(string method, string path, HttpStatusCode status)
    {
        using var account = await TestEmulator.NewAccountAsync();

        Assert.Equal(status, (await account.SendAsync(new HttpMethod(method), path)).Status);
    }

    /// <summary>Creates an end user who is signed in, and returns its id.</summary>
    private static async Task<long> SignInAsync(TestAccount account)
    {
        var user = await account.CreateUserAsync("\"name\":\"Roger\",\"email\":\"roger@example.com\"");
        await account.SendAsync(
            HttpMethod.Get, "/api/v2/users/me/session", authorization: TestCredentials.Password("roger@example.com", "any"));
        return user;
    }
}
