namespace ZendeskEmulator.OAuth.Operations;

/// <summary>Tokens as they are shown once.</summary>
/// <param name="Token">The stored record, with hashes of both.</param>
/// <param name="Access">The whole access token.</param>
/// <param name="Refresh">The whole refresh token, or null if the grant issues no refresh token.</param>
internal sealed record IssuedTokens(OAuthToken Token, string Access, string? Refresh)
{
    /// <summary>The maximum number of a client's dead tokens that are removed when it gets another one.</summary>
    private const int SweptAtOnce = 5;

    public override string ToString() => $"token {Token.Id}";

    /// <summary>Issues an access token, and a refresh token if the grant has one.</summary>
    public static IssuedTokens Create(
        in AccountWrite write, long clientId, long userId, string[] scopes, TokenLifetimes lifetimes, bool withRefresh)
    {
        Sweep(write, clientId);
        var access = IssuedSecret.New();
        var refresh = withRefresh ? IssuedSecret.New() : null;
        var token = write.Create(new OAuthToken
        {
            ClientId = clientId,
            UserId = userId,
            Scopes = scopes,
            AccessStart = IssuedSecret.StartOf(access),
            AccessHash = IssuedSecret.HashOf(access),
            RefreshStart = refresh is null ? null : IssuedSecret.StartOf(refresh),
            RefreshHash = refresh is null ? null : IssuedSecret.HashOf(refresh),
            ExpiresAt = lifetimes.AccessEnd(write.Now),
            RefreshExpiresAt = refresh is null ? null : lifetimes.RefreshEnd(write.Now),
        });
        return new IssuedTokens(token, access, refresh);
    }

    /// <summary>Removes tokens that have been of no use for a day: a client that renews for years keeps few.</summary>
    private static void Sweep(in AccountWrite write, long clientId)
    {
        var (tokens, now) = (write.Get<Records<OAuthToken>>(), write.Now);
        foreach (var token in write.Get<TokenEnds>().Of(clientId).Select(tokens.Find).OfType<OAuthToken>()
            .TakeWhile(token => token.IsLongDead(now))
            .Take(SweptAtOnce)
            .ToArray())
        {
            write.Remove(token);
        }
    }
}
