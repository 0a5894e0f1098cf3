namespace ZendeskEmulator.Users;

/// <summary>Updates users when a record that belongs to them changes.</summary>
internal static class UserChanges
{
    /// <summary>
    /// Puts a user again whose <c>organization_id</c>, <c>default_group_id</c>, email or phone follows from a changed
    /// record.
    /// </summary>
    public static void Touch(in AccountWrite write, long userId)
    {
        if (write.Get<UserCollection>().Find(userId) is { } user)
        {
            write.Put(user);
        }
    }

    /// <summary>Ends all memberships in a deleted organization or group.</summary>
    /// <param name="relation">The relation to the organization or group.</param>
    public static void LeaveAll<T>(in AccountWrite write, Relation<T> relation, long id)
        where T : TimedRecord, IMembership, IHasSchema<T>, new()
    {
        foreach (var membership in write.Get<Records<T>>().Of(relation, id))
        {
            var draft = MembershipDraft<T>.Of(write, membership.UserId);
            draft.Remove(membership);
            draft.Put(write);
            Touch(write, membership.UserId);
        }
    }
}
