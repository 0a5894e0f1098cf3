using Xunit;

namespace ZendeskEmulator.Tests.Facade;

/// <summary>The settings of an account that C# changes: <c>Limits</c>, <c>Jobs</c> and <c>Access</c>.</summary>
public sealed class OwnSettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Access_that_was_got_before_a_reset_sets_the_account_as_it_is_now()
    {
        using var test = await TestEmulator.NewAccountAsync();
        var access = test.Account.Access;
        access.Consent = OAuthConsent.Ask;

        await test.Account.ResetAsync();
        var consent = access.Consent;
        access.PasswordAccess = false;

        Assert.Equal((OAuthConsent.Auto, false), (consent, test.Account.Access.PasswordAccess));
    }

    [Fact]
    public async Task Changes_at_the_same_time_are_all_kept()
    {
        using var test = await TestEmulator.NewAccountAsync();
        var account = test.Account;

        await Task.WhenAll(
            ChangeAsync(i => account.Limits.UserUpdatesPerSecond = i, () => account.Limits.UserUpdatesPerSecond),
            ChangeAsync(i => account.Limits.Plan = (Plan)(i % 2), () => (int)account.Limits.Plan, 2),
            ChangeAsync(i => account.Access.PasswordAccess = i % 2 == 0, () => account.Access.PasswordAccess ? 0 : 1, 2),
            ChangeAsync(i => account.Access.Consent = (OAuthConsent)(i % 2), () => (int)account.Access.Consent, 2));
    }

    /// <summary>Changes a setting often, and reads it after each change: nobody else changes it.</summary>
    private static Task ChangeAsync(Action<int> set, Func<int> get, int values = int.MaxValue) => Task.Run(
        () =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                set(i);
                Assert.Equal(i % values, get());
            }
        },
        Cancellation);
}
