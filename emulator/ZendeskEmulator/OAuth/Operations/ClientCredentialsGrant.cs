using ZendeskEmulator.Users;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>A confidential client gets a token of its own user, without a refresh token.</summary>
internal static class ClientCredentialsGrant
{
    public static Outcome<IssuedTokens> Issue(in AccountWrite write, OAuthClient client, TokenRequest input, TokenLifetimes lifetimes)
    {
        if (client.IsPublic)
        {
            return OAuthErrors.UnauthorizedClient;
        }
        if (UserCallers.Of(write.State, client.UserId) is null)
        {
            // Assumed A-81: a client whose user cannot sign in is invalid.
            return OAuthErrors.InvalidClient;
        }
        return RequestedScopes.Of(input.Scope, client) is { } scopes
            ? IssuedTokens.Create(write, client.Id, client.UserId, scopes, lifetimes, withRefresh: false)
            : OAuthErrors.InvalidScope;
    }
}
