using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Users;

/// <summary>Users that change because something that belongs to them does.</summary>
internal static class UserChanges
{
    /// <summary>Puts a user whose <c>organization_id</c>, <c>default_group_id</c>, email or phone follows from a changed record.</summary>
    public static void Touch(in AccountWrite write, long userId)
    {
        if (write.Get<UserCollection>().Find(userId) is { } user)
        {
            write.Put(user);
        }
    }
}
