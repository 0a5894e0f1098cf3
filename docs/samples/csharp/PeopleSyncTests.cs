using Xunit;
using Zendesk;
using ZendeskEmulator;

namespace CSharpSample;

/// <summary>xUnit makes one of these for each test, and so each test has an empty account that nobody else sees.</summary>
public sealed class PeopleSyncTests : IDisposable
{
    /// <summary>What the client waits beyond Retry-After at most.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(1);

    private readonly EmulatorAccount account;
    private readonly ZendeskClient zendesk;
    private readonly PeopleSync sync;

    public PeopleSyncTests(EmulatorFixture emulator)
    {
        account = emulator.CreateAccount();
        zendesk = new ZendeskClient(account.CreateClient(), new ZendeskClientOptions
        {
            BaseAddress = account.BaseUrl,
            Credentials = ZendeskCredentials.ApiToken(account.Credentials.Email, account.Credentials.Token),
            TimeProvider = account.Clock,
            // No call waits for longer: the tests move the clock themselves.
            Budget = TimeSpan.FromSeconds(2),
        });
        sync = new PeopleSync(zendesk);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => zendesk.Dispose();

    [Fact]
    public async Task A_second_run_makes_nobody_twice()
    {
        await sync.RunAsync([("crew-7", "Roger", "roger@example.org")], Stop);

        var created = await sync.RunAsync(
            [("CREW-7", "Captain Roger", "roger@example.org"), ("crew-8", "Wilco", "wilco@example.org")],
            Stop);

        Assert.Equal(1, created);
        var names = await zendesk.Users.ListAsync(cancellationToken: Stop).Select(user => user.Name).ToListAsync(Stop);
        Assert.Equal(["Owner", "Captain Roger", "Wilco"], names);
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_with_the_field()
    {
        var refused = await Assert.ThrowsAsync<ZendeskValidationException>(() => sync.RunAsync([("crew-7", "Roger", "badmail")], Stop));

        Assert.Equal("Email: badmail is not properly formatted", refused.Details["email"][0].Description);
    }

    [Fact]
    public async Task What_a_rate_limit_refused_goes_through_when_the_wait_is_over()
    {
        account.Clock.Freeze();
        account.Limits.Exhaust("account", time: TimeSpan.FromSeconds(40));
        var refused = await Assert.ThrowsAsync<ZendeskRateLimitedException>(() => sync.RunAsync(
            [("crew-7", "Roger", "roger@example.org")],
            Stop));

        await account.Clock.AdvanceAsync(refused.RetryAfter!.Value + Jitter);
        var created = await sync.RunAsync([("crew-7", "Roger", "roger@example.org")], Stop);

        Assert.Equal(TimeSpan.FromSeconds(40), refused.RetryAfter);
        Assert.Equal(1, created);
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }
}
