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
    private readonly AccountAccess own;
    private readonly AccessSettings defaults;

    internal EmulatorAccess(Account account, AccessSettings defaults)
    {
        own = account.State.Get<AccountAccess>();
        this.defaults = defaults;
    }

    /// <summary>
    /// Whether API tokens are accepted, at any time of the clock. Default: <see cref="CredentialsOptions.ApiTokens"/>.
    /// </summary>
    /// <remarks><see cref="EmulatorAccount.CreateClient"/> uses an API token: it gets a 401 too when they are retired.</remarks>
    public ApiTokenAccess ApiTokens
    {
        get => Settings.ApiTokens;
        set => Settings = Settings with { ApiTokens = value };
    }

    /// <summary>Whether passwords are taken. Default: that of <see cref="CredentialsOptions.PasswordAccess"/>.</summary>
    public bool PasswordAccess
    {
        get => Settings.PasswordAccess;
        set => Settings = Settings with { PasswordAccess = value };
    }

    /// <summary>Whether <c>/oauth/authorizations/new</c> asks the user. Default: that of <see cref="OAuthOptions.Consent"/>.</summary>
    public OAuthConsent Consent
    {
        get => Settings.Consent;
        set => Settings = Settings with { Consent = value };
    }

    /// <summary>
    /// How long a new access token lives on the account's clock, up to 48 hours; 0 for one that never expires. Default: that of
    /// <see cref="OAuthOptions.AccessTokenLifetime"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan AccessTokenLifetime
    {
        get => Settings.AccessTokenLifetime;
        set => Settings = Settings with { AccessTokenLifetime = Checked(value, OAuthOptions.AccessLifetimes) };
    }

    /// <summary>
    /// How long a new refresh token lives on the account's clock, 7 to 90 days. Default: that of
    /// <see cref="OAuthOptions.RefreshTokenLifetime"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public TimeSpan RefreshTokenLifetime
    {
        get => Settings.RefreshTokenLifetime;
        set => Settings = Settings with { RefreshTokenLifetime = Checked(value, OAuthOptions.RefreshLifetimes) };
    }

    private AccessSettings Settings
    {
        get => own.Or(defaults);
        set => own.Set(value);
    }

    private static TimeSpan Checked(TimeSpan value, (TimeSpan Min, TimeSpan Max) range) =>
        value >= range.Min && value <= range.Max ? value : throw new ArgumentOutOfRangeException(
            nameof(value),
            value,
            $"A time from {DurationText.Of(range.Min)} to {DurationText.Of(range.Max)}.");
}
