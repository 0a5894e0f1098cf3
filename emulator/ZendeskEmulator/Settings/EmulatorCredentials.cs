using System.Net.Http.Headers;
using System.Text;

namespace ZendeskEmulator;

/// <summary>An API token's credentials: Basic <c>email/token:TOKEN</c>. Their text does not show the token.</summary>
/// <param name="Email">The address of the user on whose behalf they act.</param>
/// <param name="Token">The token.</param>
public sealed record EmulatorCredentials(string Email, string Token)
{
    /// <summary>The credentials of an account's owner, with a token that names the account.</summary>
    internal static EmulatorCredentials OfOwner(string account) => new($"owner@{account}.example", $"acct_{account}");

    /// <summary>The value of the Authorization header.</summary>
    public AuthenticationHeaderValue ToHeader() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}/token:{Token}")));

    /// <summary>The address only.</summary>
    public override string ToString() => $"{Email} (token hidden)";
}
