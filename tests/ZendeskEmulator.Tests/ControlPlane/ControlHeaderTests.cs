using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>X-Emulator-Control on requests of the API.</summary>
public sealed class ControlHeaderTests
{
    [Fact]
    public async Task Such_a_request_acts_as_the_owner_and_is_neither_limited_nor_logged_nor_counted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Limits.Exhaust("account", time: TimeSpan.FromHours(1));
        account.Client.DefaultRequestHeaders.Authorization = null;

        var response = await SendAsync(account, "1");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("Owner", response.User.Text("name"));
        Assert.False(response.Headers.Contains("X-Rate-Limit"));
        Assert.Empty(account.Account.Requests.List());
        Assert.Empty(account.Account.Requests.Counts);
        Assert.Equal(0, account.Account.Limits.Refusals);
    }

    [Fact]
    public async Task The_header_also_allows_writes_beyond_the_limit_of_a_user()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        for (var i = 0; i < 7; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v2/users/{id}");
            request.Headers.Add("X-Emulator-Control", "1");
            request.Content = new StringContent($$$"""{"user":{"notes":"{{{i}}}"}}""", System.Text.Encoding.UTF8, "application/json");
            Assert.Equal(HttpStatusCode.OK, (await account.SendAsync(request)).Status);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("true")]
    public async Task A_wrong_value_is_401(string value)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await SendAsync(account, value);

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("X-Emulator-Control must be 1.", response.Json.GetProperty("error").Text("message"));
    }

    [Theory]
    [InlineData("0123456789abcdef", HttpStatusCode.OK)]
    [InlineData("1", HttpStatusCode.Unauthorized)]
    [InlineData("0123456789abcdeF", HttpStatusCode.Unauthorized)]
    public async Task Where_there_is_a_token_it_must_be_that(string value, HttpStatusCode status)
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { ControlToken = "0123456789abcdef" },
            TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        Assert.Equal(status, (await SendAsync(account, value)).Status);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_not_use_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/users/me");
        request.Headers.Add("X-Emulator-Control", "1");
        request.Headers.Add("Origin", "http://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await account.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Without_a_control_plane_it_is_refused()
    {
        await using var emulator = await Emulator.StartAsync(
            new EmulatorOptions { ControlPlane = false },
            TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(account, "1")).Status);
    }

    private static async Task<TestResponse> SendAsync(TestAccount account, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/users/me");
        request.Headers.TryAddWithoutValidation("X-Emulator-Control", value);
        return await account.SendAsync(request);
    }
}
