namespace Zendesk;

/// <summary>A ticket. See https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/.</summary>
public sealed record Ticket : ZendeskRecord
{
    /// <summary>The number: 1, 2, 3 … in each account.</summary>
    public long Id { get; init; }

    /// <summary>Where the API shows the ticket.</summary>
    public string? Url { get; init; }

    /// <summary>The id in another system. Several tickets may have the same.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The text of the first comment.</summary>
    public string? Description { get; init; }

    /// <summary>problem, incident, question or task, or null if the ticket has no type.</summary>
    public string? Type { get; init; }

    /// <summary>low, normal, high or urgent, or null if the ticket has no priority.</summary>
    public string? Priority { get; init; }

    /// <summary>new, open, pending, hold, solved or closed; in exports also deleted.</summary>
    public string? Status { get; init; }

    /// <summary>The id of the requester.</summary>
    public long? RequesterId { get; init; }

    /// <summary>The id of the author of the first comment.</summary>
    public long? SubmitterId { get; init; }

    /// <summary>The agent in charge.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>The requester's organization.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>The group in charge.</summary>
    public long? GroupId { get; init; }

    /// <summary>The tags in alphabetical order.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Whether a comment is public.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>The custom status, which belongs to <see cref="Status"/>.</summary>
    public long? CustomStatusId { get; init; }

    /// <summary>The form.</summary>
    public long? TicketFormId { get; init; }

    /// <summary>The brand.</summary>
    public long? BrandId { get; init; }

    /// <summary>When a task is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When anything of it changed last, in seconds since 1970; in exports only.</summary>
    public long? GeneratedTimestamp { get; init; }

    /// <summary>When it was last changed, in UTC: the stamp of <see cref="TicketOperations.UpdateIfUnchangedAsync"/>.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
