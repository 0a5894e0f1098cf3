namespace Zendesk;

/// <summary>
/// A user's membership of an organization. See
/// https://developer.zendesk.com/api-reference/ticketing/organizations/organization_memberships/.
/// </summary>
public sealed record OrganizationMembership : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the membership.</summary>
    public string? Url { get; init; }

    /// <summary>The member.</summary>
    public long UserId { get; init; }

    /// <summary>The organization.</summary>
    public long OrganizationId { get; init; }

    /// <summary>Whether it is the user's default. Zendesk has null beside false.</summary>
    public bool? Default { get; init; }

    /// <summary>The name of the organization.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Whether the user sees the organization's tickets.</summary>
    public bool? ViewTickets { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
