using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>
/// A field of tickets, Zendesk's own or the account's. See
/// https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/.
/// </summary>
public sealed record TicketField : ZendeskRecord
{
    /// <summary>The id, by which <see cref="TicketInput.CustomFields"/> names it.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the field.</summary>
    public string? Url { get; init; }

    /// <summary>The type of its values; Zendesk's own fields have types such as <c>subject</c> and <c>assignee</c>.</summary>
    public CustomFieldType? Type { get; init; }

    /// <summary>The name that agents see.</summary>
    public string? Title { get; init; }

    /// <summary>The title with its dynamic content not filled in.</summary>
    public string? RawTitle { get; init; }

    /// <summary>The description for end users.</summary>
    public string? Description { get; init; }

    /// <summary>The description for agents.</summary>
    public string? AgentDescription { get; init; }

    /// <summary>Its place among the fields.</summary>
    public int? Position { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether a ticket cannot be solved without it.</summary>
    public bool? Required { get; init; }

    /// <summary>The name that end users see.</summary>
    public string? TitleInPortal { get; init; }

    /// <summary>Whether end users see it.</summary>
    public bool? VisibleInPortal { get; init; }

    /// <summary>Whether end users may write it.</summary>
    public bool? EditableInPortal { get; init; }

    /// <summary>Whether end users must write it.</summary>
    public bool? RequiredInPortal { get; init; }

    /// <summary>The pattern of a regexp field.</summary>
    public string? RegexpForValidation { get; init; }

    /// <summary>The tag that a ticked checkbox adds.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether it can be deleted: some of Zendesk's own fields cannot.</summary>
    public bool? Removable { get; init; }

    /// <summary>The options of a tagger or multiselect field; null for other types.</summary>
    [JsonPropertyName("custom_field_options")]
    public IReadOnlyList<CustomFieldOption>? Options { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
