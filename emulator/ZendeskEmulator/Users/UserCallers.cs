using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Users;

/// <summary>On whose behalf credentials act.</summary>
internal static class UserCallers
{
    /// <summary>
    /// A token acts as the user of its address if that is an agent or admin; a password, and a bearer token whose address
    /// is known, as that user whatever the role; everything else as the owner.
    /// </summary>
    public static Caller Find(AccountState state, Credentials credentials)
    {
        if (credentials.Email.Length > 0
            && state.Get<UserCollection>().FindByAddress(credentials.Email) is { } user
            && (user.Role != UserRole.EndUser || credentials.Kind != CredentialKind.Token))
        {
            return new Caller(user.Id, RoleOf(user));
        }
        return new Caller(UserOwner.IdIn(state), CallerRole.Admin);
    }

    private static CallerRole RoleOf(User user) => user.Role switch
    {
        UserRole.Admin => CallerRole.Admin,
        // One with a custom role counts as an admin (design: agents).
        UserRole.Agent when user.CustomRoleId is null => CallerRole.Agent,
        UserRole.Agent => CallerRole.Admin,
        _ => CallerRole.EndUser,
    };
}
