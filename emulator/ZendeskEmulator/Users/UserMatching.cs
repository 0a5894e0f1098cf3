namespace ZendeskEmulator.Users;

/// <summary>The key by which create_or_update found a user.</summary>
internal enum UserMatchKey
{
    /// <summary>No key matched: a user is created.</summary>
    None,

    /// <summary>The id in the body.</summary>
    Id,

    /// <summary>The external_id, ignoring case.</summary>
    ExternalId,

    /// <summary>The email, which matches any address of the user, ignoring case.</summary>
    Email,

    /// <summary>An address among the identities in the body.</summary>
    Identities,
}

/// <summary>The user that create_or_update found, and the key by which it was found.</summary>
internal readonly record struct UserMatch(User? User, UserMatchKey Key)
{
    /// <summary>An id was sent and no user has it: 404 instead of a creation.</summary>
    public bool IsUnknownId => Key == UserMatchKey.Id && User is null;
}

/// <summary>Decides which user create_or_update changes (facts §3.2). Pure: the caller does the look-ups.</summary>
internal static class UserMatching
{
    /// <summary>
    /// Returns the first candidate. A key that belongs to another user does not affect matching; saving refuses it
    /// later as taken.
    /// </summary>
    /// <param name="idSent">True when the body has an id, which then decides alone.</param>
    // Assumed A-07: the order of the keys. The documentation calls external_id the identifying one.
    public static UserMatch Decide(bool idSent, User? byId, User? byExternalId, User? byEmail, User? byIdentities)
    {
        if (idSent)
        {
            return new UserMatch(byId is { Deleted: false } ? byId : null, UserMatchKey.Id);
        }
        if (byExternalId is not null)
        {
            return new UserMatch(byExternalId, UserMatchKey.ExternalId);
        }
        if (byEmail is not null)
        {
            return new UserMatch(byEmail, UserMatchKey.Email);
        }
        return byIdentities is not null ? new UserMatch(byIdentities, UserMatchKey.Identities) : default;
    }
}
