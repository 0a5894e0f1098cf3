using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Tags;

namespace ZendeskEmulator.Users;

/// <summary>The role of a user in the account.</summary>
internal enum UserRole
{
    [JsonStringEnumMemberName("end-user")]
    EndUser,

    [JsonStringEnumMemberName("agent")]
    Agent,

    [JsonStringEnumMemberName("admin")]
    Admin,
}

/// <summary>
/// A user, as stored. It does not contain <c>email</c>, <c>verified</c>, <c>phone</c> and <c>organization_id</c>, which
/// follow from the user's identities and memberships (<see cref="UserView"/>).
/// </summary>
internal sealed record User : TimedRecord, IKindOf<User>
{
    public static AccountRecordKind<User> Kind { get; } = new AccountRecordKind<User, UserCollection>("users", UserStorage.Default.User);

    public required string Name { get; init; }

    /// <summary>Unique within the account, ignoring case. It keeps the case that was sent last.</summary>
    public string? ExternalId { get; init; }

    public UserRole Role { get; init; }

    /// <summary>Null for the account's time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Null for the account's locale.</summary>
    public string? Locale { get; init; }

    /// <summary>A number that the user shares with others. A direct line is an identity.</summary>
    public string? SharedPhone { get; init; }

    /// <summary>Tags in ordinal order, without duplicates; null without tags.</summary>
    [JsonConverter(typeof(SharedTagsConverter))]
    public string[]? Tags { get; init; }

    /// <summary>The user's values in the account's user fields; null if the user has no values.</summary>
    [JsonConverter(typeof(CustomFieldValuesConverter))]
    public CustomFieldValue[]? Fields { get; init; }

    public string? Alias { get; init; }

    public string? Signature { get; init; }

    public string? Details { get; init; }

    public string? Notes { get; init; }

    public long? CustomRoleId { get; init; }

    /// <summary>The attachment that is the photo; 0 if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long PhotoId { get; init; }

    /// <summary>The <c>role_type</c> of the custom role; 0 without one, and for a role of the account's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public byte RoleType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Moderator { get; init; }

    /// <summary>Null for the default of the role.</summary>
    public string? TicketRestriction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnlyPrivateComments { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Suspended { get; init; }

    /// <summary>
    /// The email that the user had when it was deleted. Strict mode keeps refusing its credentials. No response shows
    /// it.
    /// </summary>
    public string? EmailWhenDeleted { get; init; }

    /// <summary>Deleted users can still be shown. They appear in no list and match nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deleted { get; init; }

    /// <summary>A permanently deleted user, of which only the record remains.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PermanentlyDeleted { get; init; }
}
