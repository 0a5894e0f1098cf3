using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Groups.Operations;

/// <summary>Groups, and those of a user.</summary>
internal static class GroupResource
{
    private const string Path = "/api/v2/groups";
    private const string One = $"{Path}/{{group_id}}";
    private const string OfUser = "/api/v2/users/{user_id}/groups";

    private static readonly Crud<Group> Crud = new(new() { CreateDefaults = CreateDefaults, Validate = Validate, Delete = Delete })
    {
        Lists = new()
        {
            Filter = (groups, query) => query["exclude_deleted"] == "false" ? groups.WithUnlisted : groups,
            Sideload = (sideloads, state, groups) => sideloads.AddUsers(state, groups
                .SelectMany(group => state.Get<Records<GroupMembership>>().Of(GroupMembership.Group, group.Id))
                .Select(membership => membership.UserId)),
        },
    };

    public static readonly Resource Resource = new("groups")
    {
        Kinds = [Group.Schema.Kind],
        CreateDefaults = Crud.Rules.CreateDefaults,
        Seeds = [Crud.Seed((groups, sent) => groups.FindBy(Group.ByName, sent.Name)).NamedBy("default_group_id")],
        Contributions = [GroupSearch.Type],
        Operations =
        [
            Crud.List(Path, "ListGroups"),
            Crud.Create(Path, "CreateGroup").For(CallerRole.Admin).Assuming(59),
            Crud.List($"{Path}/assignable", "ListAssignableGroups").Noting("all groups, for every caller"),
            Crud.Count($"{Path}/count", "CountGroups"),
            Crud.Show(One, "ShowGroupById"),
            Crud.Update(One, "UpdateGroup").For(CallerRole.Admin).Assuming(59, 60),
            Crud.Delete(One, "DeleteGroup").For(CallerRole.Admin).Assuming(60),
            Crud.ListOf(OfUser, "ListUserGroups", RecordsOfUser.Joined<Group, GroupMembership>),
            Crud.CountOf($"{OfUser}/count", "CountUserGroups", RecordsOfUser.Joined<Group, GroupMembership>),
        ],
    };

    /// <summary>Every account has the default group, and begins with its owner in it (facts-tickets §17).</summary>
    private static void CreateDefaults(in AccountWrite write)
    {
        if (Group.DefaultOf(write.State) is null)
        {
            var group = write.Create(new Group { Name = "Support", Default = true });
            var owner = MembershipDraft<GroupMembership>.Of(write, UserOwner.IdIn(write.State));
            owner.Join(write, group.Id);
            owner.Put(write);
        }
    }

    private static Error? Validate(in RecordChange<Group> change, FieldErrors errors)
    {
        // Assumed A-59: a private group stays private (documented), in the words of other fields.
        if (change is { Before.IsPublic: false, Draft.IsPublic: true })
        {
            errors.Invalid("is_public", "Is public");
        }
        return change.Before is { Deleted: true } ? Errors.RecordNotFound : null;
    }

    /// <summary>Soft: tickets keep the group. Its agents are in it no longer.</summary>
    private static Outcome<Group> Delete(in RecordChange<Group> change)
    {
        if (change.Draft.Deleted)
        {
            return Errors.RecordNotFound;
        }
        if (change.Draft.Default)
        {
            // Assumed A-60: the default group is not deleted; the wording.
            return FieldErrors.OfBase("Default group: is invalid");
        }
        UserChanges.LeaveAll(change.Write, GroupMembership.Group, change.Draft.Id);
        return change.Write.Put(change.Draft with { Deleted = true });
    }
}
