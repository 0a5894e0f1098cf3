using ZendeskEmulator.Groups;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.GroupMemberships.Operations;

/// <summary>Group memberships: all of the account, of a user, and of a group. Only agents have them (facts-tickets §15).</summary>
internal static class GroupMembershipResource
{
    private const string Name = "group_memberships";
    private const string Path = $"/api/v2/{Name}";
    private const string One = $"{Path}/{{group_membership_id}}";
    private const string OfGroup = "/api/v2/groups/{group_id}/memberships";
    private const string OfUser = $"/api/v2/users/{{user_id}}/{Name}";
    private const string OneOfUser = $"{OfUser}/{{group_membership_id}}";

    private static readonly MembershipCrud<GroupMembership> Memberships = new(
        Validate,
        mayChange: (caller, user) => caller.Role == CallerRole.Admin || caller.UserId == user.Id,
        end: TicketDetachment.LeaveGroup,
        sideload: (sideloads, state, memberships) => sideloads
            .AddUsers(state, memberships.Select(membership => membership.UserId))
            .AddGroups(state, memberships.Select(membership => membership.GroupId)));

    private static readonly Crud<GroupMembership> Crud = Memberships.Crud;

    private static readonly BulkCrud<GroupMembership> Bulk = new(Crud, new("Group Membership"));

    public static readonly Resource Resource = new(Name)
    {
        Kinds = [GroupMembership.Schema.Kind],
        Jobs = Bulk.Jobs,
        Seeds = [Memberships.Seed],
        Operations =
        [
            Crud.List(Path, "ListGroupMemberships"),
            Crud.Create(Path, "CreateGroupMembership").For(CallerRole.Admin).Assuming(61),
            Crud.List($"{Path}/assignable", "ListAssignableGroupMemberships").Noting("all memberships, for every caller"),
            Bulk.CreateMany($"{Path}/create_many", "GroupMembershipBulkCreate").For(CallerRole.Admin).Assuming(38),
            Bulk.DestroyMany($"{Path}/destroy_many", "GroupMembershipBulkDelete").For(CallerRole.Admin).Assuming(34, 38, 108),
            Crud.Show(One, "ShowGroupMembershipById"),
            Crud.Delete(One, "DeleteGroupMembership").For(CallerRole.Admin).Assuming(21, 108),
            Crud.ListOf(OfGroup, "ListGroupMembershipsByGroup", GroupMembership.Group.Under<Group>),
            Crud.ListOf($"{OfGroup}/assignable", "ListAssignableGroupMembershipsByGroup", GroupMembership.Group.Under<Group>),
            Memberships.ListOfUser(OfUser, "ListUserGroupMemberships"),
            Memberships.CreateOfUser(OfUser, "CreateUserGroupMembership").For(CallerRole.Admin).Assuming(61),
            Crud.Show(OneOfUser, "ShowUserGroupMembershipById"),
            Crud.Delete(OneOfUser, "DeleteUserGroupMembership").For(CallerRole.Admin).Assuming(21, 108),
            Memberships.MakeDefault($"{OneOfUser}/make_default", "GroupMembershipSetDefault"),
        ],
    };

    private static Error? Validate(in RecordChange<GroupMembership> change, FieldErrors errors)
    {
        // Assumed A-61: the wordings; that an end user and a second membership are refused is known.
        var user = change.Write.Get<UserCollection>().Find(change.Draft.UserId);
        if (user is null or { Deleted: true })
        {
            errors.Blank("user", "User");
        }
        else if (user.Role == UserRole.EndUser)
        {
            errors.Invalid("user_id", "User");
        }
        if (change.Write.Get<Records<Group>>().Find(change.Draft.GroupId) is not { Deleted: false })
        {
            errors.Blank("group", "Group");
        }
        if (MembershipDraft<GroupMembership>.Of(change.Write, change.Draft.UserId).FindRelated(change.Draft.GroupId) is not null)
        {
            errors.Taken("user_id", "User");
        }
        return null;
    }
}
