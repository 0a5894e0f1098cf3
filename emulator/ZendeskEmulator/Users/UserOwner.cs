using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>
/// The owner of every account: its first record, an admin that cannot be deleted or get a lower role.
/// </summary>
internal static class UserOwner
{
    public static long IdIn(AccountState state) => Caller.OwnerOf(state).UserId;

    /// <summary>Creates the owner where it is missing: the first record of every account.</summary>
    public static void Create(in AccountWrite write)
    {
        if (write.Get<UserCollection>().Find(IdIn(write.State)) is not null)
        {
            return;
        }
        var owner = write.Create(new User { Name = "Owner", Role = UserRole.Admin });
        write.Create(new UserIdentity { UserId = owner.Id, Value = $"owner@{write.State.Name}.example", Verified = true, Primary = true });
    }

    /// <summary>Adds an error when the owner would be deleted or get a lower role.</summary>
    // Assumed A-11: Zendesk asks to change the owner first. The wording is ours.
    public static void Protect(AccountState state, User after, FieldErrors errors)
    {
        if (after.Id == IdIn(state) && (after.Deleted || after.Role != UserRole.Admin || after.Suspended))
        {
            errors.OwnerProtected();
        }
    }
}
