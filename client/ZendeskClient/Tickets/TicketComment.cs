namespace Zendesk;

/// <summary>A comment of a ticket.</summary>
public sealed record TicketComment : ZendeskRecord
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The id of its author.</summary>
    public long? AuthorId { get; init; }

    /// <summary>The text.</summary>
    public string? Body { get; init; }

    /// <summary>The text as HTML.</summary>
    public string? HtmlBody { get; init; }

    /// <summary>Whether the requester sees it.</summary>
    public bool? Public { get; init; }

    /// <summary>The audit that it came with.</summary>
    public long? AuditId { get; init; }

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
