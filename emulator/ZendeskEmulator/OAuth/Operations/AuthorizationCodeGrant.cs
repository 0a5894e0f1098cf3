using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.OAuth.Operations;

/// <summary>A user's consent becomes tokens of that user. A code is good once.</summary>
internal static class AuthorizationCodeGrant
{
    public static Outcome<IssuedTokens> Issue(in AccountWrite write, OAuthClient client, TokenRequest input, TokenLifetimes lifetimes)
    {
        if (string.IsNullOrEmpty(input.Code))
        {
            return OAuthErrors.InvalidRequest;
        }
        var code = write.Get<Records<AuthorizationCode>>().FindBy(AuthorizationCode.ByHash, IssuedSecret.HashOf(input.Code));
        if (code is null || !IsGood(code, client, input, write.Now) || UserCallers.Of(write.State, code.UserId) is null)
        {
            return OAuthErrors.InvalidGrant;
        }
        write.Remove(code);
        return IssuedTokens.Create(write, client.Id, code.UserId, code.Scopes ?? [], lifetimes, withRefresh: true);
    }

    private static bool IsGood(AuthorizationCode code, OAuthClient client, TokenRequest input, DateTime now) =>
        code.ClientId == client.Id
            && code.IsValid(now)
            && code.RedirectUri == (input.RedirectUri ?? "")
            && (code.Challenge is null ? !client.IsPublic : IsVerified(code.Challenge, input.CodeVerifier));

    /// <summary>PKCE with S256: the challenge is the hash of the verifier.</summary>
    private static bool IsVerified(string challenge, string? verifier) =>
        verifier is not null && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == challenge.TrimEnd('=');
}
