namespace ZendeskEmulator.OAuth;

/// <summary>The kinds of credentials that an account accepts, and the lifetimes of tokens.</summary>
internal sealed record AccessSettings(
    ApiTokenAccess ApiTokens, bool PasswordAccess, OAuthConsent Consent, TimeSpan AccessTokenLifetime, TimeSpan RefreshTokenLifetime)
{
    public static AccessSettings Of(EmulatorOptions options) => new(
        options.Credentials.ApiTokens,
        options.Credentials.PasswordAccess,
        options.OAuth.Consent,
        options.OAuth.AccessTokenLifetime,
        options.OAuth.RefreshTokenLifetime);
}

/// <summary>The account's own settings, until it is reset or the emulator ends.</summary>
internal sealed class AccountAccess : IAccountPart<AccountAccess>
{
    private readonly OwnSettings<AccessSettings> own = new();

    public static AccountAccess Create(AccountState state) => new();

    public AccessSettings Or(AccessSettings defaults) => own.Or(defaults);

    /// <inheritdoc cref="OwnSettings{T}.Change"/>
    public void Change(AccessSettings defaults, Func<AccessSettings, AccessSettings> change) => own.Change(defaults, change);
}
