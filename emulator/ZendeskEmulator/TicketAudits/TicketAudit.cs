namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The changes of a ticket by one request. Its comment and its events have the ids after its own, in order, so those ids are
/// not stored.
/// </summary>
internal sealed record TicketAudit : Record, IKindOf<TicketAudit>
{
    public static AccountRecordKind<TicketAudit> Kind { get; } =
        new StoredKind<TicketAudit, TicketAuditCollection>("ticket_audits", new(new Fields<TicketAudit>()
            .Reference("ticket_id", audit => audit.TicketId, (audit, number) => audit.TicketId = number).Essential()
            .Time("created_at", audit => audit.CreatedAt, (audit, time) => audit.CreatedAt = time).Essential()
            .Reference("author_id", audit => audit.AuthorId, (audit, id) => audit.AuthorId = id).Essential()
            .Value("via", TicketVia.Stored, audit => audit.Via, (audit, via) => audit.Via = via)
            .Value("client", SharedTexts.Type, audit => audit.Client, (audit, text) => audit.Client = text)
            .Value("ip_address", SharedTexts.Type, audit => audit.IpAddress, (audit, text) => audit.IpAddress = text)
            .Value("metadata", StoredTypes.RawOrNull, audit => audit.Metadata, (audit, json) => audit.Metadata = json)
            .Value("comment", TicketComment.Stored, audit => audit.Comment, (audit, comment) => audit.Comment = comment)
            .Value("events", TicketEventsType.Events, audit => audit.Events, (audit, events) => audit.Events = events)
            .Stamps()));

    /// <summary>The author of what no user does (documented).</summary>
    public const long System = -1;

    /// <summary>The number of the ticket.</summary>
    public long TicketId { get; set; }

    public DateTime CreatedAt { get; set; }

    public long AuthorId { get; set; }

    /// <summary>Null for the API.</summary>
    public TicketVia? Via { get; set; }

    /// <summary>The client's User-Agent; null when it is not known.</summary>
    public string? Client { get; set; }

    public string? IpAddress { get; set; }

    /// <summary>The <c>metadata</c> that the client sent; null if it sent no metadata.</summary>
    public RawJson? Metadata { get; set; }

    /// <summary>The comment, which comes before the events, or null if the audit adds no comment.</summary>
    public TicketComment? Comment { get; set; }

    public TicketEvents Events { get; set; }

    /// <summary>The id of the comment.</summary>
    public long CommentId => Id + 1;

    /// <summary>The id of an event.</summary>
    public long EventId(int index) => Id + (Comment is null ? 1 : 2) + index;

    /// <summary>Gives a new audit its id, and reserves the ids of its comment and its events.</summary>
    public static TicketAudit Begin(in AccountWrite write, TicketAudit audit)
    {
        var begun = write.Begin(audit);
        for (var i = audit.Events.Count + (audit.Comment is null ? 0 : 1); i > 0; i--)
        {
            write.NextId();
        }
        return begun;
    }
}
