namespace Zendesk;

/// <summary>
/// The tokens of an OAuth client after a user's consent: a refresh token, which is valid once, and an access token. Each refresh
/// replaces both.
/// </summary>
public sealed record ZendeskOAuthTokens
{
    /// <summary>The refresh token.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>The access token; null makes the client refresh before its first call.</summary>
    public string? AccessToken { get; init; }

    /// <summary>When the access token ends; null when that is not known or it never does.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the refresh token ends; null when that is not known.</summary>
    public DateTimeOffset? RefreshTokenExpiresAt { get; init; }

    /// <summary>The kind of secret, without its content.</summary>
    /// <returns>Always the same text.</returns>
    public override string ToString() => "OAuth tokens";
}
