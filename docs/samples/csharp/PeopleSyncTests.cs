using Xunit;
using Zendesk;
using ZendeskEmulator;

namespace CSharpSample;

/// <summary>xUnit makes one of these for each test, and so each test has an empty account that nobody else sees.</summary>
public sealed class PeopleSyncTests : IDisposable
{
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
            // The client waits on the account's clock, which a test freezes and moves.
            TimeProvider = account.Clock,
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
    public async Task What_a_rate_limit_refused_goes_through_after_a_wait_of_40_seconds_that_takes_milliseconds()
    {
        account.Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 20, TimeSpan.Zero));
        account.Limits.Exhaust("account");
        var before = account.Clock.UtcNow;

        var created = await account.Clock.RunAsync(sync.RunAsync([("crew-7", "Roger", "roger@example.org")], Stop));

        Assert.Equal(1, created);
        Assert.InRange(account.Clock.UtcNow - before, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(41));
        Assert.Equal(1, account.Limits.Refusals);
        Assert.Empty(account.Limits.Violations);
    }
}
