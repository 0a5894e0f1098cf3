using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>A secret from the settings, and the user it belongs to.</summary>
internal sealed record KnownSecret(string Email, string Secret)
{
    public override string ToString() => $"{Email} (secret hidden)";
}

/// <summary>
/// Decides which credentials are accepted. Lenient mode accepts all well-formed ones, strict mode only those in the
/// settings.
/// </summary>
internal sealed class CredentialRules(bool isStrict, IReadOnlyList<KnownSecret> tokens, IReadOnlyList<KnownSecret> passwords)
{
    /// <summary>Checks well-formed credentials.</summary>
    /// <param name="accepted">The credentials to act with: a known bearer token becomes the user of its
    /// address.</param>
    /// <returns>Null, or a 401. A bearer token has a 401 of its own (facts §1).</returns>
    public Error? Check(Credentials credentials, out Credentials accepted)
    {
        accepted = credentials;
        if (!isStrict)
        {
            return null;
        }
        if (credentials.Kind == CredentialKind.Bearer)
        {
            if (Find(tokens, null, credentials.Secret) is not { } token)
            {
                return Errors.InvalidToken;
            }
            accepted = credentials with { Email = token.Email };
            return null;
        }
        var known = credentials.Kind == CredentialKind.Token ? tokens : passwords;
        return Find(known, credentials.Email, credentials.Secret) is null ? Errors.Unauthorized : null;
    }

    /// <summary>Whether the settings have an API token, for any user.</summary>
    public bool HasToken(string secret) => Find(tokens, null, secret) is not null;

    /// <summary>Compares with every known secret in constant time, so that the duration reveals nothing.</summary>
    private static KnownSecret? Find(IReadOnlyList<KnownSecret> known, string? email, string secret)
    {
        KnownSecret? found = null;
        foreach (var candidate in known)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(candidate.Secret), Encoding.UTF8.GetBytes(secret))
                && (email is null || candidate.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
            {
                found = candidate;
            }
        }
        return found;
    }
}
