using ZendeskEmulator.Users;

namespace ZendeskEmulator.OAuth;

/// <summary>The scopes with which a request acts: kept with the request.</summary>
/// <param name="Token">The token's id.</param>
internal sealed record GrantedScopes(long Token, IReadOnlyList<string> Words);

/// <summary>Finds the user of a bearer token that the emulator has issued.</summary>
internal static class BearerTokens
{
    /// <summary>Whether the emulator has issued the credentials itself.</summary>
    public static bool AreIssued(Credentials credentials) =>
        credentials.Kind == CredentialKind.Bearer && IssuedSecret.IsIssued(credentials.Secret);

    /// <summary>The caller; or 401 for a token that is expired or revoked, or whose user may not sign in.</summary>
    public static Outcome<(Caller Caller, GrantedScopes Scopes)> Find(AccountState state, string secret, DateTime now)
    {
        var token = state.Get<Records<OAuthToken>>().FindBy(OAuthToken.ByAccess, IssuedSecret.HashOf(secret));
        if (token is null || !token.IsValid(now) || UserCallers.Of(state, token.UserId) is not { } caller)
        {
            return Errors.InvalidToken;
        }
        state.Get<TokenUses>().Note(token.Id, WholeSeconds.Of(now));
        return (caller, new GrantedScopes(token.Id, token.Scopes ?? []));
    }
}
