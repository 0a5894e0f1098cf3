namespace ZendeskEmulator.Users;

/// <summary>What led create_or_update to a user.</summary>
internal enum UserMatchKey
{
    /// <summary>Nothing: a user is created.</summary>
    None,

    /// <summary>The id in the body.</summary>
    Id,

    /// <summary>The external_id, ignoring case.</summary>
    ExternalId,

    /// <summary>The email: any address of the user, ignoring case.</summary>
    Email,

    /// <summary>An address among the identities in the body.</summary>
    Identities,
}

/// <summary>The user that create_or_update is about, and by which key it was found.</summary>
internal readonly record struct UserMatch(User? User, UserMatchKey Key)
{
    /// <summary>An id was sent and no user has it: 404, not a creation.</summary>
    public bool IsUnknownId => Key == UserMatchKey.Id && User is null;
}

/// <summary>How create_or_update finds its user (facts §3.2). Pure: the look-ups are done, this decides between them.</summary>
internal static class UserMatching
{
    /// <summary>
    /// The first of the candidates. That another key belongs to another user is no matter of matching: storing it is
    /// refused later, since it is taken.
    /// </summary>
    /// <param name="idSent">True when the body has an id; then it alone decides.</param>
    // Assumed A-07: the order of the keys; the documentation calls external_id the one that identifies.
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
