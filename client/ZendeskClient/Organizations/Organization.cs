using System.Text.Json;

namespace Zendesk;

/// <summary>An organization as Zendesk answers it. See https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/.</summary>
public sealed record Organization
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
}
