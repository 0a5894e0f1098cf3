using System.Net;
using Xunit;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Tests.RateLimits;

/// <summary>The headers of 2024 and later, on every answer behind credentials.</summary>
public sealed class LimitHeadersTests
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names = [
        "X-Rate-Limit",
        "X-Rate-Limit-Remaining",
        "RateLimit-Limit",
        "RateLimit-Remaining",
        "RateLimit-Reset"
    ];

    [Theory]
    [InlineData(200, "GET", "/api/v2/users", null)]
    [InlineData(201, "POST", "/api/v2/users", """{"user":{"name":"Roger"}}""")]
    [InlineData(204, "DELETE", "/api/v2/users/USER/identities/IDENTITY", null)]
    [InlineData(400, "POST", "/api/v2/users", "[]")]
    [InlineData(403, "GET", "/api/v2/users", null)]
    [InlineData(404, "GET", "/api/v2/users/1", null)]
    [InlineData(404, "GET", "/api/v2/no/such/path", null)]
    [InlineData(413, "POST", "/api/v2/users", "long")]
    [InlineData(422, "POST", "/api/v2/users", """{"user":{"name":"Roger","email":"badmail"}}""")]
    [InlineData(422, "POST", "/api/v2/users", "not json")]
    public async Task Responses_to_callers_have_limits_and_no_Retry_After(int status, string method, string path, string? body)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"End user\",\"email\":\"end@example.com\",\"verified\":true");
        var identity = await account.CreateIdentityAsync(user, "email", "second@example.com");
        account.Account.Clock.Freeze(Noon.AddSeconds(12));
        var address = path.Replace("USER", $"{user}", StringComparison.Ordinal).Replace(
            "IDENTITY",
            $"{identity}",
            StringComparison.Ordinal);
        var authorization = status == 403 ? TestCredentials.Password("end@example.com", "any") : null;

        var response = await account.SendAsync(new HttpMethod(method), address, body == "long"
            ? new string(' ', 2 << 20)
            : body, authorization);

        Assert.Equal(status, (int)response.Status);
        Assert.Equal(["700", "699", "700", "699", "48"], Names.Select(name => Assert.Single(response.Headers.GetValues(name))));
        Assert.False(response.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task A_304_has_the_headers()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var first = await account.GetAsync("/api/v2/users");

        var second = await account.GetUnlessAsync("/api/v2/users", first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Equal(["700", "698", "700", "698", "60"], Names.Select(name => Assert.Single(second.Headers.GetValues(name))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic !!!")]
    public async Task A_401_has_no_limit_headers(string credentials)
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Client.DefaultRequestHeaders.Authorization = null;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/users");
        request.Headers.TryAddWithoutValidation("Authorization", credentials);

        var response = await account.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.All(Names, name => Assert.False(response.Headers.Contains(name)));
        Assert.False(response.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task Explain_shows_every_limit_before_and_after()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(Noon);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var listed = await ExplainedAsync(account, HttpMethod.Get, "/api/v2/users", null);
        var updated = await ExplainedAsync(account, HttpMethod.Put, $"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");
        account.Account.Limits.Exhaust("create-update-user", user);
        var refused = await ExplainedAsync(account, HttpMethod.Put, $"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal("account 699->698 of 700", listed);
        Assert.Equal($"account 698->697 of 700, create-update-user {user} 5->4 of 5", updated);
        Assert.Equal($"account 697->696 of 700, create-update-user {user} 0->0 of 5", refused);
    }

    [Fact]
    public async Task Explain_shows_the_updates_a_second_where_there_is_such_a_limit()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            Limits = { UserUpdatesPerSecond = 1 },
        }, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        account.Account.Clock.Freeze(Noon);
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");

        var updated = await ExplainedAsync(account, HttpMethod.Put, $"/api/v2/users/{user}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal($"account 699->698 of 700, user-updates-per-second 1->0 of 1, create-update-user {user} 5->4 of 5", updated);
    }

    private static async Task<string> ExplainedAsync(TestAccount account, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Emulator-Explain", "1");
        request.Content = json is null ? null : new StringContent(json, null, "application/json");
        return Assert.Single((await account.SendAsync(request)).Headers.GetValues("X-Emulator-Limits"));
    }
}
