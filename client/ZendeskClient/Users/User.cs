using System.Text.Json;

namespace Zendesk;

/// <summary>A user. See https://developer.zendesk.com/api-reference/ticketing/users/users/.</summary>
public sealed record User : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the user.</summary>
    public string? Url { get; init; }

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>The primary email address, or null if the user has no email.</summary>
    public string? Email { get; init; }

    /// <summary>Your own id of the user, in the case it was last sent in.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The primary phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the phone number is shared with others, and no identity; null when there is no number.</summary>
    public bool? SharedPhoneNumber { get; init; }

    /// <summary>The role of the user.</summary>
    public UserRole? Role { get; init; }

    /// <summary>The id of the custom role, if any.</summary>
    public long? CustomRoleId { get; init; }

    /// <summary>The type of agent: 0 custom role, 1 light, 2 chat, 4 admin; null for others.</summary>
    public int? RoleType { get; init; }

    /// <summary>The default organization.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>An agent's default group.</summary>
    public long? DefaultGroupId { get; init; }

    /// <summary>Whether the user exists: false once deleted.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether it was deleted for good; only exports have it, and only of deleted users.</summary>
    public bool? PermanentlyDeleted { get; init; }

    /// <summary>Whether the primary identity is verified.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether the user is kept from signing in.</summary>
    public bool? Suspended { get; init; }

    /// <summary>Whether the user moderates the help center.</summary>
    public bool? Moderator { get; init; }

    /// <summary>Which tickets the user sees; null for all.</summary>
    public TicketRestriction? TicketRestriction { get; init; }

    /// <summary>Whether the user may write private comments only.</summary>
    public bool? OnlyPrivateComments { get; init; }

    /// <summary>Whether the user may not see all tickets.</summary>
    public bool? RestrictedAgent { get; init; }

    /// <summary>Whether the user comes from another account by ticket sharing.</summary>
    public bool? Shared { get; init; }

    /// <summary>Whether the user is an agent of another account by ticket sharing.</summary>
    public bool? SharedAgent { get; init; }

    /// <summary>Whether the user signs in with a second factor.</summary>
    public bool? TwoFactorAuthEnabled { get; init; }

    /// <summary>The tags, in no particular order.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Custom fields by key.</summary>
    public IReadOnlyDictionary<string, JsonElement>? UserFields { get; init; }

    /// <summary>Details, such as an address.</summary>
    public string? Details { get; init; }

    /// <summary>Notes that agents see.</summary>
    public string? Notes { get; init; }

    /// <summary>The name that end users see of an agent.</summary>
    public string? Alias { get; init; }

    /// <summary>The text under an agent's replies.</summary>
    public string? Signature { get; init; }

    /// <summary>A language tag such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The id of the language.</summary>
    public long? LocaleId { get; init; }

    /// <summary>The time zone as Zendesk names it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The time zone as IANA names it, such as <c>America/New_York</c>.</summary>
    public string? IanaTimeZone { get; init; }

    /// <summary>When the user was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the user was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When the user last signed in, in UTC.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }

    internal RecordKeys Keys => RecordKeys.Of(RecordKind.User, Id, ExternalId, Email);
}
