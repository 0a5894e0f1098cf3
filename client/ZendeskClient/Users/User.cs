using System.Text.Json;

namespace Zendesk;

/// <summary>A user as Zendesk answers it. See https://developer.zendesk.com/api-reference/ticketing/users/users/.</summary>
public sealed record User
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the user.</summary>
    public string? Url { get; init; }

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>The primary email address; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Your own id of the user, in the case it was last sent in.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The primary phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>One of <c>end-user</c>, <c>agent</c>, <c>admin</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The id of the custom role, if any.</summary>
    public long? CustomRoleId { get; init; }

    /// <summary>The default organization.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>Whether the user exists: false once deleted.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether the primary address is verified.</summary>
    public bool? Verified { get; init; }

    /// <summary>Whether the user is kept from signing in.</summary>
    public bool? Suspended { get; init; }

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

    /// <summary>A language tag such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The time zone as Zendesk names it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When the user was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the user was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When the user last signed in, in UTC.</summary>
    public DateTimeOffset? LastLoginAt { get; init; }
}
