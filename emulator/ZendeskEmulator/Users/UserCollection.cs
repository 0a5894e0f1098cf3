using System.Globalization;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tags;
using ZendeskEmulator.UserFields;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users;

/// <summary>The users of an account, by id and by external_id. Deleted users are found by id only.</summary>
internal sealed class UserCollection : RecordCollection<User>, IAccountPart<UserCollection>
{
    /// <summary>The sort orders of lists.</summary>
    public static readonly SortKey<User>[] Sorts =
    [
        new("name", user => user.Name.ToUpperInvariant()),
        new("created_at", user => user.CreatedAt.ToString("s", CultureInfo.InvariantCulture)),
        new("updated_at", user => user.UpdatedAt.ToString("s", CultureInfo.InvariantCulture)),
    ];

    private static readonly Func<UserCollection, User, UserView> Compose = static (users, known) =>
    {
        var user = users.Find(known.Id) ?? known;
        return new UserView(
            user,
            users.identities.OfOwner(user.Id),
            users.memberships.OfOwner(user.Id),
            users.Surround(
                users.fields.Present,
                user.Role == UserRole.EndUser ? [] : users.groups.OfOwner(user.Id),
                user.PhotoId == 0 ? null : users.files.Find(user.PhotoId)));
    };

    private readonly AccountState state;
    private readonly Records<UserIdentity> identities;
    private readonly Records<OrganizationMembership> memberships;
    private readonly Records<GroupMembership> groups;
    private readonly Records<Attachment> files;
    private readonly CustomFieldSets<UserField> fields;
    private readonly TeamMembers members;
    private readonly KeyIndex byExternalId;
    private UserSurroundings usual = new(CustomFieldSet.Empty, [], null);

    private UserCollection(AccountState state)
        : base(state, Sorts)
    {
        this.state = state;
        identities = state.Get<Records<UserIdentity>>();
        memberships = state.Get<Records<OrganizationMembership>>();
        groups = state.Get<Records<GroupMembership>>();
        files = state.Get<Records<Attachment>>();
        fields = state.Get<CustomFieldSets<UserField>>();
        members = state.Get<TeamMembers>();
        byExternalId = IndexBy(user => user.ExternalId);
        state.Get<TicketRights>().Sees = (userId, organization) => UserRights.SeesTicketsOf(organization, Find(userId));
    }

    public static UserCollection Create(AccountState state) => new(state);

    /// <summary>Whether there is a user of an id; deleted ones count.</summary>
    public static bool Has(AccountState state, long id) => state.Get<UserCollection>().Find(id) is not null;

    public IRecordSource<User> Deleted => new FilteredRecords<User>(WithUnlisted, user => user.Deleted);

    /// <summary>The user with this external_id, ignoring case.</summary>
    public User? FindByExternalId(string externalId) => Find(byExternalId.Find(externalId));

    /// <summary>The user with this address as its primary or a secondary one, ignoring case.</summary>
    public User? FindByAddress(ReadOnlySpan<char> address) =>
        UserIdentity.FindByAddress(identities, address) is { } identity ? Find(identity.UserId) : null;

    /// <summary>A user with its identities, memberships and custom fields, all as of one moment.</summary>
    public UserView View(User user) => state.Read(this, user, Compose);

    /// <summary>The surroundings of a user. Users without groups and a photo share theirs.</summary>
    public UserSurroundings Surround(CustomFieldSet present, GroupMembership[] memberOf, Attachment? photo)
    {
        if (memberOf.Length > 0 || photo is not null)
        {
            return new UserSurroundings(present, memberOf, photo);
        }
        var known = Volatile.Read(ref usual);
        if (known.Fields != present)
        {
            known = new UserSurroundings(present, [], null);
            Volatile.Write(ref usual, known);
        }
        return known;
    }

    protected override bool IsListed(User record) => !record.Deleted;

    protected override void Index(User? before, User? after)
    {
        var id = (after ?? before)!.Id;
        byExternalId.Move(before?.ExternalId, after?.ExternalId, id);
        members.Move(RoleOf(before), RoleOf(after), id);
        TagCounts.Move(state, TagsOf(before), TagsOf(after));
    }

    private static string[]? TagsOf(User? user) => user is { Deleted: false } ? user.Tags : null;

    private static long? RoleOf(User? user) => user is { Deleted: false, Role: not UserRole.EndUser } ? user.CustomRoleId ?? 0 : null;
}
