using System.Net;
using Xunit;
using ZendeskEmulator;

namespace XunitV2Sample;

[Collection("Zendesk")]
public sealed class RetryAfterTests : IDisposable
{
    private readonly EmulatorAccount account;
    private readonly HttpClient client;

    public RetryAfterTests(EmulatorFixture emulator)
    {
        account = emulator.CreateAccount();
        // The handler under test waits on the account's clock, and sends to the account.
        client = new HttpClient(new RetryAfterHandler(account.Clock) { InnerHandler = account.CreateHandler() })
        {
            BaseAddress = account.BaseUrl,
        };
        client.DefaultRequestHeaders.Authorization = account.Credentials.ToHeader();
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_429_is_waited_out()
    {
        account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        account.Limits.Exhaust("account");

        using var response = await account.Clock.RunAsync(client.GetAsync("/api/v2/users.json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 12, 1, 0, TimeSpan.Zero), account.Clock.UtcNow);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }

    [Fact]
    public async Task Each_test_has_an_empty_account()
    {
        var users = await client.GetStringAsync("/api/v2/users/count.json");

        Assert.Contains("\"value\":1", users);
    }
}
