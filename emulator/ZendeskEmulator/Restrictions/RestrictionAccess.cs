using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Restrictions;

/// <summary>What a caller may do with macros or views, from the narrowest right to the widest.</summary>
internal enum ManageRight
{
    None,

    /// <summary>The caller's own.</summary>
    Personal,

    /// <summary>The caller's own, and those of its groups alone.</summary>
    OfGroups,

    /// <summary>All but the personal ones of others.</summary>
    Full,

    /// <summary>All. Admins have it.</summary>
    Admin,
}

/// <summary>Which restricted records a caller sees and changes. Pure, apart from <see cref="Of"/>.</summary>
/// <param name="GroupIds">The caller's groups.</param>
// Assumed A-128: what an agent without a custom role, and one with a role, may do. That admins see all macros is documented.
internal sealed record RestrictionAccess(long UserId, IReadOnlyCollection<long> GroupIds, ManageRight Right)
{
    /// <param name="roleKey">The right in the configuration of custom roles: macro_access, view_access.</param>
    public static RestrictionAccess Of(AccountState state, Caller caller, string roleKey) => new(
        caller.UserId,
        Array.ConvertAll(state.Get<Records<GroupMembership>>().OfOwner(caller.UserId), membership => membership.GroupId),
        RightOf(state, caller, roleKey));

    /// <summary>Whether a record is for the caller.</summary>
    public bool IsFor(Restriction? restriction) => restriction switch
    {
        null => true,
        { IsPersonal: true } => IsOwn(restriction),
        _ => restriction.Ids.Any(GroupIds.Contains),
    };

    /// <summary>Whether the caller sees a record: one that is for it, or one that it manages.</summary>
    public bool Sees(Restriction? restriction) => IsFor(restriction)
        || Right == ManageRight.Admin
        || (Right == ManageRight.Full && restriction is { IsPersonal: false });

    /// <summary>Whether the filter <c>access</c> of a list names a record: personal, shared or account. Other filters name all.</summary>
    // Assumed A-135: shared records are those of all agents and of groups; personal ones are the caller's own.
    public bool IsNamed(string? filter, Restriction? restriction) => filter switch
    {
        "personal" => restriction is { IsPersonal: true } && IsOwn(restriction),
        "shared" => restriction is not { IsPersonal: true },
        "account" => restriction is null,
        _ => true,
    };

    /// <summary>Whether the caller may create, change and delete a record.</summary>
    public bool MayChange(Restriction? restriction) => Right switch
    {
        ManageRight.Admin => true,
        ManageRight.Full => restriction is null or { IsPersonal: false } || IsOwn(restriction),
        ManageRight.OfGroups => restriction is not null
            && (restriction.IsPersonal ? IsOwn(restriction) : restriction.Ids.All(GroupIds.Contains)),
        ManageRight.Personal => restriction is { IsPersonal: true } && IsOwn(restriction),
        _ => false,
    };

    private bool IsOwn(Restriction restriction) => restriction.FirstId == UserId;

    private static ManageRight RightOf(AccountState state, Caller caller, string roleKey)
    {
        var user = state.Get<UserCollection>().Find(caller.UserId);
        if (user is not { Role: UserRole.Agent })
        {
            return caller.Role == CallerRole.Admin ? ManageRight.Admin : ManageRight.None;
        }
        if (user.CustomRoleId is not { } roleId || state.Get<Records<CustomRole>>().Find(roleId) is not { } role)
        {
            return ManageRight.Personal;
        }
        return CustomRoleConfiguration.WordOf(role, roleKey) switch
        {
            "full" => ManageRight.Full,
            "manage-group" => ManageRight.OfGroups,
            "manage-personal" => ManageRight.Personal,
            _ => ManageRight.None,
        };
    }
}
