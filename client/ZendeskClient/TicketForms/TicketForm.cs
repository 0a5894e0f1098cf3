namespace Zendesk;

/// <summary>
/// A form of tickets: which fields they have. See
/// https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/.
/// </summary>
public sealed record TicketForm : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the form.</summary>
    public string? Url { get; init; }

    /// <summary>The name that agents see.</summary>
    public string? Name { get; init; }

    /// <summary>The name that end users see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether end users may choose it.</summary>
    public bool? EndUserVisible { get; init; }

    /// <summary>Its place among the forms.</summary>
    public int? Position { get; init; }

    /// <summary>The ids of its fields, in their order.</summary>
    public IReadOnlyList<long>? TicketFieldIds { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether tickets have it that are given no other.</summary>
    public bool? Default { get; init; }

    /// <summary>Whether every brand has it.</summary>
    public bool? InAllBrands { get; init; }

    /// <summary>The brands that have it, unless all have.</summary>
    public IReadOnlyList<long>? RestrictedBrandIds { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
