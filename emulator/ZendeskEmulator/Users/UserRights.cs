using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Users;

/// <summary>Whom a caller may change (facts §1, "Who may do what"; design: agents).</summary>
internal static class UserRights
{
    /// <summary>An agent without a custom role changes end users only; one with a custom role counts as an admin.</summary>
    public static bool MayChange(Caller caller, User user) =>
        caller.Role == CallerRole.Admin || (caller.Role == CallerRole.Agent && user.Role == UserRole.EndUser);

    /// <summary>A verified end user sees and changes its own identities; agents see all. Null, or the 403.</summary>
    public static Error? CheckIdentitiesOf(Caller caller, in UserView user) =>
        caller.Role != CallerRole.EndUser || (caller.UserId == user.User.Id && user.Verified) ? null : Errors.Forbidden;
}
