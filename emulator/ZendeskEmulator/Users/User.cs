using ZendeskEmulator.CustomFields;
using ZendeskEmulator.UserFields;

namespace ZendeskEmulator.Users;

internal enum UserRole
{
    EndUser,
    Agent,
    Admin,
}

/// <summary>
/// A user, as stored. It does not contain <c>email</c>, <c>verified</c>, <c>phone</c> and <c>organization_id</c>, which
/// follow from the user's identities and memberships (<see cref="UserView"/>).
/// </summary>
internal sealed record User : TimedRecord, IKindOf<User>, IHasFieldValues
{
    public static AccountRecordKind<User> Kind { get; } = new StoredKind<User, UserCollection>("users", UserStorage.Fields);

    public string Name { get; set; } = "";

    /// <summary>Unique within the account, ignoring case. It keeps the case that was sent last.</summary>
    public string? ExternalId { get; set; }

    public UserRole Role { get; set; }

    /// <summary>Null for the account's time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Null for the account's locale.</summary>
    public string? Locale { get; set; }

    /// <summary>A number that the user shares with others. A direct line is an identity.</summary>
    public string? SharedPhone { get; set; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    public string[]? Tags { get; set; }

    /// <summary>The user's values in the account's user fields; null if the user has no values.</summary>
    public CustomFieldValue[]? Fields { get; set; }

    public string? Alias { get; set; }

    public string? Signature { get; set; }

    public string? Details { get; set; }

    public string? Notes { get; set; }

    public long? CustomRoleId { get; set; }

    /// <summary>The attachment that is the photo; 0 if there is none.</summary>
    public long PhotoId { get; set; }

    /// <summary>The <c>role_type</c> of the custom role; 0 without one, and for a role of the account's own.</summary>
    public byte RoleType { get; set; }

    public bool Moderator { get; set; }

    /// <summary>Null for the default of the role.</summary>
    public string? TicketRestriction { get; set; }

    public bool OnlyPrivateComments { get; set; }

    public bool Suspended { get; set; }

    /// <summary>
    /// The email that the user had when it was deleted. Strict mode keeps refusing its credentials. No response shows
    /// it.
    /// </summary>
    public string? EmailWhenDeleted { get; set; }

    /// <summary>Deleted users can still be shown. They appear in no list and match nothing.</summary>
    public bool Deleted { get; set; }

    /// <summary>A permanently deleted user, of which only the record remains.</summary>
    public bool PermanentlyDeleted { get; set; }

    /// <summary>The account's user fields as of now.</summary>
    public static CustomFieldSet FieldsOf(AccountState state) => state.Get<CustomFieldSets<UserField>>().Present;
}
