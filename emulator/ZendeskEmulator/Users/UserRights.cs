using ZendeskEmulator.Organizations;

namespace ZendeskEmulator.Users;

/// <summary>Decides which users a caller may change (facts §1, "Who may do what"; design: agents).</summary>
internal static class UserRights
{
    /// <summary>
    /// An agent without a custom role may change end users only. An agent with a custom role counts as an admin.
    /// </summary>
    public static bool MayChange(Caller caller, User user) =>
        caller.Role == CallerRole.Admin || (caller.Role == CallerRole.Agent && user.Role == UserRole.EndUser);

    /// <summary>Whether a user may see the tickets of a whole organization.</summary>
    // Assumed A-57: recordings only show that some users may not.
    public static bool SeesTicketsOf(Organization? organization, User? user) => (user?.TicketRestriction, user?.Role) switch
    {
        (_, null) => false,
        ("organization", _) => true,
        (null, UserRole.Agent or UserRole.Admin) => true,
        _ => organization is { SharedTickets: true },
    };

    /// <summary>
    /// A verified end user may see and change its own identities; agents may see all. Returns null or the 403.
    /// </summary>
    public static Error? CheckIdentitiesOf(Caller caller, in UserView user) =>
        caller.Role != CallerRole.EndUser || (caller.UserId == user.User.Id && user.Verified) ? null : Errors.Forbidden;
}
