using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Groups;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Applies <c>default_group_id</c>, <c>group_id</c> (the same) and <c>group_ids</c> to an agent's groups.</summary>
internal static class UserGroups
{
    /// <returns>The agent's groups as they would be; null when nothing changes.</returns>
    public static MembershipDraft<GroupMembership>? Apply(
        in AccountWrite write, GroupMembership[] stored, User merged, UserInput input, FieldErrors errors)
    {
        var isAgent = merged.Role != UserRole.EndUser;
        var isSent = input.GroupIds is not null || input.DefaultGroupId is not null;
        if (isAgent ? stored.Length > 0 && !isSent : stored.Length == 0)
        {
            return null;
        }
        var draft = new MembershipDraft<GroupMembership>(merged.Id, stored);
        if (!isAgent)
        {
            // Assumed A-62: an agent who becomes an end user leaves all groups.
            draft.SetOnly(write);
            return draft;
        }
        if (input.GroupIds is { } ids && AreGroups(write, "group_ids", ids, errors))
        {
            draft.SetOnly(write, [.. ids.Distinct()]);
        }
        if (input.DefaultGroupId is { } id && AreGroups(write, "default_group_id", [id], errors))
        {
            draft.Join(write, id);
        }
        if (draft.Records.Count == 0 && Group.DefaultOf(write.State) is { } group)
        {
            // Assumed A-62: an agent without a group joins the default one.
            draft.SetOnly(write, group.Id);
        }
        return draft;
    }

    // Assumed A-62: the wording for a group that there is not.
    private static bool AreGroups(in AccountWrite write, string field, List<long> ids, FieldErrors errors)
    {
        var groups = write.Get<Records<Group>>();
        if (ids.TrueForAll(id => groups.Find(id) is { Deleted: false }))
        {
            return true;
        }
        errors.Invalid(field, "Group");
        return false;
    }
}
