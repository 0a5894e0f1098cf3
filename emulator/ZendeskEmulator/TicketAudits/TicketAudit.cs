using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The changes of a ticket by one request. Its comment and its events have the ids after its own, in order, so those ids are
/// not stored.
/// </summary>
internal sealed record TicketAudit : Record, IKindOf<TicketAudit>
{
    public static AccountRecordKind<TicketAudit> Kind { get; } = new AccountRecordKind<TicketAudit, TicketAuditCollection>(
        "ticket_audits",
        TicketAuditStorage.Default.TicketAudit);

    /// <summary>The number of the ticket.</summary>
    public required long TicketId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required long AuthorId { get; init; }

    /// <summary>Null for the API.</summary>
    public TicketVia? Via { get; init; }

    /// <summary>The client's User-Agent; null when it is not known.</summary>
    public string? Client { get; init; }

    public string? IpAddress { get; init; }

    /// <summary>The <c>metadata</c> that the client sent; null if there is none.</summary>
    public RawJson? Metadata { get; init; }

    /// <summary>The comment, which comes before the events, or null if the audit adds no comment.</summary>
    public TicketComment? Comment { get; init; }

    [JsonConverter(typeof(TicketEventsConverter))]
    public TicketEvents Events { get; init; }

    /// <summary>The id of the comment.</summary>
    [JsonIgnore]
    public long CommentId => Id + 1;

    /// <summary>The id of an event.</summary>
    public long EventId(int index) => Id + (Comment is null ? 1 : 2) + index;

    /// <summary>Gives a new audit its id, and takes those of its comment and its events.</summary>
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
