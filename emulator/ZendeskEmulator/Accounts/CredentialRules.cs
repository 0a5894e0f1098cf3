using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>A secret that the settings let in, and for whom.</summary>
internal sealed record KnownSecret(string Email, string Secret)
{
    public override string ToString() => $"{Email} (secret hidden)";
}

/// <summary>Which credentials are let in. Lenient: all that are well formed. Strict: those of the settings only.</summary>
internal sealed class CredentialRules(bool isStrict, IReadOnlyList<KnownSecret> tokens, IReadOnlyList<KnownSecret> passwords)
{
    /// <summary>Checks well-formed credentials.</summary>
    /// <param name="accepted">As whom they act: a known bearer token as the user of its address.</param>
    /// <returns>Null, or the 401; a bearer token has one of its own (facts §1).</returns>
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

    /// <summary>Looks at all of them, each in the same time, so that the time tells nothing.</summary>
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
