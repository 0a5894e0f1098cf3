using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class AccountLimitsTests
{
    [Fact]
    public async Task An_account_beyond_MaxAccounts_is_503_naming_the_setting()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 2,
        }, TestContext.Current.CancellationToken);
        await SendAsync(emulator, "one");
        await SendAsync(emulator, "two");

        var refused = await SendAsync(emulator, "three");
        var known = await SendAsync(emulator, "two");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("ServiceUnavailable", refused.Json.Text("error"));
        Assert.Contains("MaxAccounts", refused.Json.Text("description"), StringComparison.Ordinal);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, known.Status);
    }

    [Fact]
    public async Task Without_AutoCreateAccounts_an_unknown_name_is_Zendesks_unknown_subdomain()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            AutoCreateAccounts = false,
        }, TestContext.Current.CancellationToken);
        emulator.GetAccount("known");

        var unknown = await SendAsync(emulator, "unknown");
        var known = await SendAsync(emulator, "known");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal("{}", unknown.Body);
        Assert.Equal(HttpStatusCode.OK, known.Status);
    }

    [Fact]
    public async Task A_401_makes_no_account()
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            MaxAccounts = 1,
        }, TestContext.Current.CancellationToken);

        var unauthorized = await SendAsync(emulator, "one", "/api/v2/users", withCredentials: false);
        var anonymous = await SendAsync(emulator, "two", "/api/v2/users/me", withCredentials: false);
        var made = await SendAsync(emulator, "three");

        Assert.Equal(HttpStatusCode.Unauthorized, unauthorized.Status);
        Assert.Equal(HttpStatusCode.OK, anonymous.Status);
        Assert.Equal(HttpStatusCode.OK, made.Status);
    }

    [Fact]
    public async Task The_same_name_has_the_same_ids_in_every_emulator()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var another = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await SendAsync(another, "first");

        var here = await SendAsync(emulator, "same");
        var there = await SendAsync(another, "same");

        Assert.Equal(here.UserId, there.UserId);
    }

    private static async Task<TestResponse> SendAsync(
        Emulator emulator,
        string account,
        string path = "/api/v2/users/me",
        bool withCredentials = true)
    {
        using var client = emulator.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Emulator-Account", account);
        if (withCredentials)
        {
            request.Headers.Authorization = TestCredentials.Token("anybody@example.com", "anything");
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await TestResponse.ReadAsync(response);
    }
}
