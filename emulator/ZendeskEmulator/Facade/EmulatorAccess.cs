using ZendeskEmulator.Accounts;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>
/// Which credentials one account accepts, and how long its tokens live. Retire API tokens here to see what breaks. The settings
/// last until the account is reset or the emulator ends. Tokens that were issued earlier keep their expiry.
/// </summary>
public sealed class EmulatorAccess
{
    private readonly Account account;
    private readonly AccessSettings defaults;

    internal EmulatorAccess(Account account, AccessSettings defaults)
    {
        this.account = account;
        this.defaults = defaults;
    }

    /// <summary>
    /// Whether API tokens are accepted, at any time of the clock. Default: <see cref="CredentialsOptions.ApiTokens"/>.
    /// </summary>
    /// <remarks><see cref="EmulatorAccount.CreateClient"/> uses an API token: it gets a 401 too when they are retired.</remarks>
    public ApiTokenAccess ApiTokens
    {
        get => Settings.ApiTokens;
        set => Change(settings => settings with { ApiTokens = value });
    }

    /// <summary>Whether passwords are taken. Default: that of <see cref="CredentialsOptions.PasswordAccess"/>.</summary>
    public bool PasswordAccess
    {
        get => Settings.PasswordAccess;
        set => Change(settings => settings with { PasswordAccess = value });
    }

    /// <summary>Whether <c>/oauth/authorizations/new</c> asks the user. Default: that of <see cref="OAuthOptions.Consent"/>.</summary>
    public OAuthConsent Consent
    {
        get => Settings.Consent;
        set => Change(settings => settings with { Consent = value });
    }

    /// <summary>
    /// How long a new access token lives on the account's clock, up to 48 hours; 0 for one that never expires. Default: that of
    /// <see cref="OAuthOptions.AccessTokenLifetime"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan AccessTokenLifetime
    {
        get => Settings.AccessTokenLifetime;
        set => Change(settings => settings with { AccessTokenLifetime = Checked(value, OAuthOptions.AccessLifetimes) });
    }

    /// <summary>
    /// How long a new refresh token lives on the account's clock, 7 to 90 days. Default: that of
    /// <see cref="OAuthOptions.RefreshTokenLifetime"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan RefreshTokenLifetime
    {
        get => Settings.RefreshTokenLifetime;
        set => Change(settings => settings with { RefreshTokenLifetime = Checked(value, OAuthOptions.RefreshLifetimes) });
    }

    private AccessSettings Settings => Own.Or(defaults);

    // Of the present state: a reset makes another one.
    private AccountAccess Own => account.State.Get<AccountAccess>();

    private void Change(Func<AccessSettings, AccessSettings> change) => Own.Change(defaults, change);

    private static TimeSpan Checked(TimeSpan value, (TimeSpan Min, TimeSpan Max) range) =>
        value >= range.Min && value <= range.Max ? value : throw new ArgumentOutOfRangeException(
            nameof(value),
            value,
            $"A time from {DurationText.Of(range.Min)} to {DurationText.Of(range.Max)}.");
}
