namespace Zendesk;

/// <summary>{"access_token":"…","refresh_token":"…","expires_in":1800,…}</summary>
internal sealed record TokenBody(string? AccessToken, string? RefreshToken, long? ExpiresIn, long? RefreshTokenExpiresIn)
{
    public static readonly BodyReader<TokenBody> Any = BodyReader.Of(
        ZendeskJson.Default.TokenBody,
        body => string.IsNullOrEmpty(body.AccessToken) ? null : body);

    /// <summary>The instants are counted from when the request was sent: no token seems to live longer than it does.</summary>
    public ZendeskOAuthTokens ToTokens(DateTimeOffset askedAt, string refreshTokenBefore) => new()
    {
        AccessToken = AccessToken,
        RefreshToken = RefreshToken ?? refreshTokenBefore,
        ExpiresAt = EndOf(askedAt, ExpiresIn),
        RefreshTokenExpiresAt = EndOf(askedAt, RefreshTokenExpiresIn),
    };

    public static DateTimeOffset? EndOf(DateTimeOffset askedAt, long? seconds) =>
        seconds is { } lifetime ? askedAt + TimeSpan.FromSeconds(lifetime) : null;
}
