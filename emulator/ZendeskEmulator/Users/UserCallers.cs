using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.UserPasswords;

namespace ZendeskEmulator.Users;

/// <summary>Finds the user on whose behalf credentials act.</summary>
internal static class UserCallers
{
    /// <summary>
    /// A token acts as the user of its address if that user is an agent or admin. A password, or a bearer token whose
    /// address is known, acts as that user in any role. All other credentials act as the owner.
    /// </summary>
    /// <param name="isStrict">True to refuse suspended and deleted users.</param>
    /// <param name="isForEndUsers">True for a call of end users, where a token acts as a user in any role.</param>
    /// <returns>The caller; null for a 401.</returns>
    public static Caller? Find(AccountState state, Credentials credentials, bool isStrict, bool isForEndUsers = false)
    {
        var users = state.Get<UserCollection>();
        var user = credentials.Email.Length == 0 ? null : users.FindByAddress(credentials.Email);
        // Assumed A-27: the settings may admit a user before it exists. Once the user is deleted, its credentials stay
        // refused.
        if (isStrict && (user is { Suspended: true } || (user is null && WasDeleted(users, credentials.Email))))
        {
            return null;
        }
        return user is not null && (user.Role != UserRole.EndUser || isForEndUsers || credentials.Kind != CredentialKind.Token)
            ? new Caller(user.Id, RoleOf(state, user))
            : new Caller(UserOwner.IdIn(state), CallerRole.Admin);
    }

    /// <summary>Whether credentials are the address of a user and its password.</summary>
    public static bool HavePassword(AccountState state, Credentials credentials) => credentials.Kind == CredentialKind.Password
        && state.Get<UserCollection>().FindByAddress(credentials.Email) is { } user
        && UserPassword.Fits(state, user.Id, credentials.Secret) == true;

    /// <summary>The caller that a token of a user acts as; null when the user may not sign in.</summary>
    public static Caller? Of(AccountState state, long userId) =>
        state.Get<UserCollection>().Find(userId) is { Suspended: false, Deleted: false } user
            ? new Caller(user.Id, RoleOf(state, user))
            : null;

    private static bool WasDeleted(UserCollection users, string email) =>
        users.Deleted.Ascending(0).Any(user => string.Equals(user.EmailWhenDeleted, email, StringComparison.OrdinalIgnoreCase));

    private static CallerRole RoleOf(AccountState state, User user) => user.Role switch
    {
        UserRole.Admin => CallerRole.Admin,
        UserRole.Agent => ManagesUsers(state, user) ? CallerRole.Admin : CallerRole.Agent,
        _ => CallerRole.EndUser,
    };

    // Assumed A-93: an agent counts as an admin whose custom role manages end users in full; other agents do not.
    private static bool ManagesUsers(AccountState state, User user) =>
        user.CustomRoleId is { } id && state.Get<Records<CustomRole>>().Find(id) is { } role
            && CustomRoleConfiguration.ManagesEndUsers(role);
}
