namespace Zendesk;

/// <summary>{"access_token":"…","refresh_token":"…","expires_in":1800,…}</summary>
internal sealed record TokenBody(string? AccessToken, string? RefreshToken, long? ExpiresIn, long? RefreshTokenExpiresIn)
{
    public static readonly BodyReader<TokenBody> Any = BodyReader.Of(
        ZendeskJson.Default.TokenBody,
        body => Zendesk.AccessToken.IsSendable(body.AccessToken) ? body : null);

    /// <summary>The instants are counted from when the request was sent: no token seems to live longer than it does.</summary>
    public ZendeskOAuthTokens ToTokens(DateTimeOffset askedAt, string refreshTokenBefore) => new()
    {
        AccessToken = AccessToken,
        RefreshToken = RefreshToken ?? refreshTokenBefore,
        ExpiresAt = EndOf(askedAt, ExpiresIn),
        RefreshTokenExpiresAt = EndOf(askedAt, RefreshTokenExpiresIn),
    };

    /// <summary>Null for a token that never ends, which is one too that outlives the calendar.</summary>
    public static DateTimeOffset? EndOf(DateTimeOffset askedAt, long? seconds) =>
        seconds is { } lifetime && lifetime < (DateTimeOffset.MaxValue - askedAt).TotalSeconds
            ? askedAt + TimeSpan.FromSeconds(Math.Max(lifetime, 0))
            : null;
}
