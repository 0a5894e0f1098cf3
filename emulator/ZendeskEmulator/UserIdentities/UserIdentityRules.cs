namespace ZendeskEmulator.UserIdentities;

/// <summary>The rules of a user's identities, as pure functions.</summary>
internal static class UserIdentityRules
{
    private const int LongestAddress = 255;
    private const int LongestLabel = 63;

    private static readonly string[] KeyStarts = Array.ConvertAll(Enum.GetValues<UserIdentityType>(), type => $"\n{type}\n");

    /// <summary>Google identities count as addresses (facts §3.5).</summary>
    public static bool IsAddress(UserIdentityType type) => type is UserIdentityType.Email or UserIdentityType.Google;

    /// <summary>A number always counts as verified, even if the request says otherwise (recorded).</summary>
    public static bool IsVerified(UserIdentity identity) => identity.Verified || identity.Type == UserIdentityType.PhoneNumber;

    /// <summary>Whether two types share one primary. All addresses do; every other type has its own.</summary>
    public static bool AreRivals(UserIdentityType one, UserIdentityType other) => one == other || (IsAddress(one) && IsAddress(other));

    /// <summary>The value in the form in which it is stored and compared.</summary>
    public static string Normalize(UserIdentityType type, string value) => IsAddress(type) ? value.Trim().ToLowerInvariant() : value.Trim();

    /// <summary>
    /// The key under which a value is unique in the account. An address is its own key; other keys start with a line
    /// feed, which no trimmed address does.
    /// </summary>
    public static string KeyOf(UserIdentityType type, string value) =>
        IsAddress(type) ? value : string.Concat(KeyStarts[(int)type], value);

    /// <summary>Whether two values are the same identity. An address may be stored as email or as google.</summary>
    public static bool AreSame(UserIdentityType oneType, string one, UserIdentityType otherType, string other) =>
        AreRivals(oneType, otherType) && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The identity whose value is the user's <c>email</c>.</summary>
    public static UserIdentity? PrimaryAddress(ReadOnlySpan<UserIdentity> identities) => PrimaryOf(identities, UserIdentityType.Email);

    /// <summary>The identity whose value is the user's <c>phone</c>: the direct line.</summary>
    public static UserIdentity? DirectLine(ReadOnlySpan<UserIdentity> identities) => PrimaryOf(identities, UserIdentityType.PhoneNumber);

    private static UserIdentity? PrimaryOf(ReadOnlySpan<UserIdentity> identities, UserIdentityType type)
    {
        foreach (var identity in identities)
        {
            if (identity.Primary && AreRivals(identity.Type, type))
            {
                return identity;
            }
        }
        return null;
    }

    /// <summary>Whether an address, trimmed and lower-cased, is properly formatted.</summary>
    // Assumed A-06: Zendesk's exact grammar is unknown. It is known to refuse a word without @ and a domain that ends
    // in an underscore.
    public static bool IsProperlyFormatted(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && address.Length <= LongestAddress
            && IsLocalPart(address.AsSpan(0, at))
            && IsDomain(address.AsSpan(at + 1));
    }

    /// <summary>Returns the error of a value for an identity of this type; null when it is valid.</summary>
    /// <param name="holder">The identity that has the value now.</param>
    /// <param name="self">The id of the identity that would get the value; 0 for a new one.</param>
    public static Error? Check(UserIdentityType type, string value, UserIdentity? holder, long self)
    {
        var errors = new FieldErrors();
        // Assumed A-23: the wording for a blank or badly formatted value.
        if (value.Length == 0)
        {
            errors.Blank("value", "Value");
        }
        else if (IsAddress(type) && !IsProperlyFormatted(value))
        {
            errors.ValueNotFormatted(value);
        }
        else if (holder is not null && holder.Id != self)
        {
            errors.ValueTaken(value);
        }
        return errors.Any ? Errors.RecordInvalid(errors) : null;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        foreach (var letter in local)
        {
            if (letter is '@' or ',' or ';' or ':' or '<' or '>' or '(' or ')' or '[' or ']' or '\\' or '"'
                || char.IsWhiteSpace(letter)
                || char.IsControl(letter))
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
