using ZendeskEmulator.CustomRoles;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Applies <c>custom_role_id</c>, which must be a role of the account. Admins always have the role of admins.</summary>
internal static class UserCustomRole
{
    /// <param name="merged">The user as it would be, with the custom role that was sent.</param>
    public static User Apply(in AccountWrite write, User stored, User merged, UserInput input, FieldErrors errors)
    {
        if (merged.Role == UserRole.EndUser || (merged.Role == stored.Role && merged.CustomRoleId == stored.CustomRoleId))
        {
            return merged;
        }
        var roles = write.Get<Records<CustomRole>>();
        var role = merged.CustomRoleId is { } id ? roles.Find(id) : null;
        if (merged.CustomRoleId is { } unknown && role is null)
        {
            // Assumed A-08: the wording for a role that there is not. Ids that are not positive are refused as such.
            if (unknown > 0)
            {
                errors.Invalid("custom_role_id", "Custom role");
            }
            return merged;
        }
        var decided = Decide(merged.Role, input.CustomRoleId.Value is not null, role, CustomRole.OfType(write.State, RoleTypes.Admin));
        return merged with { Role = decided.Role, CustomRoleId = decided.Custom?.Id, RoleType = (byte)(decided.Custom?.RoleType ?? 0) };
    }

    /// <summary>Decides the role and the custom role of a user. Pure.</summary>
    /// <param name="isSent">Whether the body has the custom role.</param>
    /// <param name="custom">The custom role that was sent, or that the user has.</param>
    /// <param name="admin">The custom role of admins (documented).</param>
    public static (UserRole Role, CustomRole? Custom) Decide(UserRole role, bool isSent, CustomRole? custom, CustomRole? admin) =>
        custom is { IsAdmin: true } && (isSent || role == UserRole.Admin) ? (UserRole.Admin, custom)
        : role == UserRole.Admin ? (UserRole.Admin, admin)
        : (role, custom is { IsAdmin: true } ? null : custom);

    /// <summary>Adds an error when the account has no seat for a user who takes one more.</summary>
    // Assumed A-92: the wording and the field. The code of the error is known from a client.
    public static void CheckSeats(in AccountWrite write, User? before, User after, FieldErrors errors)
    {
        if (TakesSeat(after) && (before is null || !TakesSeat(before)))
        {
            var members = write.Get<TeamMembers>();
            if (members.Seats is { } seats && members.SeatsTaken >= seats)
            {
                errors.MaxAgentExceeded();
            }
        }
    }

    private static bool TakesSeat(User user) =>
        user is { Deleted: false, Role: not UserRole.EndUser } && TeamMembers.TakesSeat(user.RoleType);
}
