using System.Text.Json;

namespace Zendesk;

/// <summary>An organization. See https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/.</summary>
public sealed record Organization : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the organization.</summary>
    public string? Url { get; init; }

    /// <summary>The name, unique in the account.</summary>
    public string? Name { get; init; }

    /// <summary>Your own id of the organization.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The mail domains whose new users become members.</summary>
    public IReadOnlyList<string>? DomainNames { get; init; }

    /// <summary>The group that gets the tickets of its members.</summary>
    public long? GroupId { get; init; }

    /// <summary>Whether its members see each other's tickets.</summary>
    public bool? SharedTickets { get; init; }

    /// <summary>Whether its members comment on each other's tickets.</summary>
    public bool? SharedComments { get; init; }

    /// <summary>Details, such as an address.</summary>
    public string? Details { get; init; }

    /// <summary>Notes that agents see.</summary>
    public string? Notes { get; init; }

    /// <summary>The tags, in no particular order.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Custom fields by key.</summary>
    public IReadOnlyDictionary<string, JsonElement>? OrganizationFields { get; init; }

    /// <summary>When the organization was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the organization was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was deleted, in UTC; only exports have it, and only of deleted organizations.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    internal RecordKeys Keys => RecordKeys.Of(RecordKind.Organization, Id, ExternalId);
}
