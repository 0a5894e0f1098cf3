namespace ZendeskEmulator.UserIdentities;

/// <summary>What holds for a user's identities, as pure functions.</summary>
internal static class UserIdentityRules
{
    private const int LongestAddress = 255;
    private const int LongestLabel = 63;

    /// <summary>Google identities count as addresses (facts §3.5).</summary>
    public static bool IsAddress(UserIdentityType type) => type is UserIdentityType.Email or UserIdentityType.Google;

    /// <summary>A number counts as verified, whatever was said of it (recorded).</summary>
    public static bool IsVerified(UserIdentity identity) => identity.Verified || identity.Type == UserIdentityType.PhoneNumber;

    /// <summary>Whether two types compete for the place of the primary: addresses among themselves, every other type on its own.</summary>
    public static bool AreRivals(UserIdentityType one, UserIdentityType other) => one == other || (IsAddress(one) && IsAddress(other));

    /// <summary>The value as it is stored and compared.</summary>
    public static string Normalize(UserIdentityType type, string value) => IsAddress(type) ? value.Trim().ToLowerInvariant() : value.Trim();

    /// <summary>The key under which a value is unique in the account; an address is its own. No trimmed address begins as the others do.</summary>
    public static string KeyOf(UserIdentityType type, string value) => IsAddress(type) ? value : $"\n{type}\n{value}";

    /// <summary>Whether two values are the same identity: an address may be kept as email or as google.</summary>
    public static bool AreSame(UserIdentityType oneType, string one, UserIdentityType otherType, string other) =>
        AreRivals(oneType, otherType) && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The identity whose value is the user's <c>email</c>.</summary>
    public static UserIdentity? PrimaryAddress(IReadOnlyList<UserIdentity> identities)
    {
        for (var i = 0; i < identities.Count; i++)
        {
            if (identities[i].Primary && IsAddress(identities[i].Type))
            {
                return identities[i];
            }
        }
        return null;
    }

    /// <summary>The identity whose value is the user's <c>phone</c>: the direct line.</summary>
    public static UserIdentity? DirectLine(IReadOnlyList<UserIdentity> identities)
    {
        for (var i = 0; i < identities.Count; i++)
        {
            if (identities[i].Primary && identities[i].Type == UserIdentityType.PhoneNumber)
            {
                return identities[i];
            }
        }
        return null;
    }

    /// <summary>Whether an address, trimmed and lower-cased, is properly formatted.</summary>
    // Assumed A-06: Zendesk's exact grammar is unknown; it is known to refuse a word without @ and a domain that ends in an underscore.
    public static bool IsProperlyFormatted(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && address.Length <= LongestAddress
            && IsLocalPart(address.AsSpan(0, at))
            && IsDomain(address.AsSpan(at + 1));
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        foreach (var letter in local)
        {
            if (letter is '@' or ',' or ';' or ':' or '<' or '>' or '(' or ')' or '[' or ']' or '\\' or '"' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                return false;
            }
        }
        return local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }
            foreach (var letter in label)
            {
                if (!char.IsLetterOrDigit(letter) && letter != '-')
                {
                    return false;
                }
            }
            labels++;
        }
        return labels >= 2;
    }
}
