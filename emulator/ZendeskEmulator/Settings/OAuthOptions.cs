namespace ZendeskEmulator;

/// <summary>Whether a user is asked before a program gets a code.</summary>
public enum OAuthConsent
{
    /// <summary>The page redirects at once, as if the user had consented.</summary>
    Auto,

    /// <summary>The page asks: Allow or Deny.</summary>
    Ask,
}

/// <summary>Whether API tokens are taken. Zendesk stops all of them on 2027-04-30.</summary>
public enum ApiTokenAccess
{
    /// <summary>API tokens work.</summary>
    Allowed,

    /// <summary>
    /// API tokens that the account has accepted still work, and so do the tokens in the settings and the one that the emulator prints.
    /// Any other token gets a 401, because no new ones can be created since 2026-10-27.
    /// </summary>
    NoNewOnes,

    /// <summary>API tokens get a 401, as after 2027-04-30.</summary>
    Retired,
}

/// <summary>The OAuth of accounts without settings of their own.</summary>
public sealed class OAuthOptions
{
    internal static readonly (TimeSpan Min, TimeSpan Max) AccessLifetimes = (TimeSpan.Zero, TimeSpan.FromHours(48));
    internal static readonly (TimeSpan Min, TimeSpan Max) RefreshLifetimes = (TimeSpan.FromDays(7), TimeSpan.FromDays(90));

    /// <summary>Whether <c>/oauth/authorizations/new</c> asks the user. Default: it consents at once.</summary>
    public OAuthConsent Consent { get; set; }

    /// <summary>
    /// How long an access token lives on the account's clock, up to 48 hours; 0 for one that never expires, as older clients have.
    /// A request for a token may say another time. Default: 30 minutes, as for clients made since 2026-04-30.
    /// </summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a refresh token lives on the account's clock, 7 to 90 days. Default: 30 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);
}
