using ZendeskEmulator.Users;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>
/// A refresh token becomes a new pair, and the old pair is deleted at once. Of two that send the same one, the first in the
/// account's turn wins; the other gets invalid_grant and does no harm to the winner (recorded).
/// </summary>
internal static class RefreshTokenGrant
{
    public static Outcome<IssuedTokens> Issue(in AccountWrite write, OAuthClient client, TokenRequest input, TokenLifetimes lifetimes)
    {
        if (string.IsNullOrEmpty(input.RefreshToken))
        {
            return OAuthErrors.InvalidRequest;
        }
        var old = write.Get<Records<OAuthToken>>().FindBy(OAuthToken.ByRefresh, IssuedSecret.HashOf(input.RefreshToken));
        if (old is null
            || old.ClientId != client.Id
            || !old.CanRefresh(write.Now)
            || UserCallers.Of(write.State, old.UserId) is null)
        {
            return OAuthErrors.InvalidGrant;
        }
        if (RequestedScopes.Within(input.Scope, old.Scopes ?? []) is not { } scopes)
        {
            return OAuthErrors.InvalidScope;
        }
        write.Remove(old);
        return IssuedTokens.Create(write, client.Id, old.UserId, scopes, lifetimes, withRefresh: true);
    }
}
