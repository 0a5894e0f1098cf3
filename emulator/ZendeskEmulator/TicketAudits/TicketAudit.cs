using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The changes of a ticket by one request. Its comment and its events have the ids after its own, in order, so those ids are
/// not stored.
/// </summary>
[JsonConverter(typeof(TicketAuditConverter))]
internal sealed record TicketAudit : Record, IKindOf<TicketAudit>
{
    public static AccountRecordKind<TicketAudit> Kind { get; } = new AccountRecordKind<TicketAudit, TicketAuditCollection>(
        "ticket_audits",
        TicketAuditStorage.Default.TicketAudit,
        TicketAuditConverter.Properties.Names);

    public TicketAudit()
    {
    }

    /// <summary>Reads an audit of the data file.</summary>
    [SetsRequiredMembers]
    public TicketAudit(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var has = 0u;
        var property = TicketAuditProperty.Version;
        while (TicketAuditConverter.Properties.Read(ref reader, ref property))
        {
            has |= 1u << (int)property;
            switch (property)
            {
                case TicketAuditProperty.TicketId:
                    TicketId = reader.GetInt64();
                    break;
                case TicketAuditProperty.CreatedAt:
                    CreatedAt = reader.GetDateTime();
                    break;
                case TicketAuditProperty.AuthorId:
                    AuthorId = reader.GetInt64();
                    break;
                case TicketAuditProperty.Via:
                    Via = JsonSerializer.Deserialize(ref reader, TicketAuditStorage.Default.TicketVia);
                    break;
                case TicketAuditProperty.Client:
                    Client = SharedTexts.Read(ref reader);
                    break;
                case TicketAuditProperty.IpAddress:
                    IpAddress = SharedTexts.Read(ref reader);
                    break;
                case TicketAuditProperty.Metadata:
                    Metadata = reader.TokenType == JsonTokenType.Null ? null : RawJson.Read(ref reader);
                    break;
                case TicketAuditProperty.Comment:
                    Comment = TicketAuditConverter.ReadComment(ref reader);
                    break;
                case TicketAuditProperty.Events:
                    Events = TicketAuditConverter.Events.Read(ref reader, typeof(TicketEvents), options);
                    break;
                case TicketAuditProperty.Id:
                    Id = reader.GetInt64();
                    break;
                default:
                    Version = reader.GetInt64();
                    break;
            }
        }
        TicketAuditConverter.Properties.Require(
            has,
            TicketAuditProperty.TicketId,
            TicketAuditProperty.CreatedAt,
            TicketAuditProperty.AuthorId,
            TicketAuditProperty.Id,
            TicketAuditProperty.Version);
    }

    /// <summary>The number of the ticket.</summary>
    public required long TicketId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required long AuthorId { get; init; }

    /// <summary>Null for the API.</summary>
    public TicketVia? Via { get; init; }

    /// <summary>The client's User-Agent; null when it is not known.</summary>
    public string? Client { get; init; }

    public string? IpAddress { get; init; }

    /// <summary>The <c>metadata</c> that the client sent; null if it sent no metadata.</summary>
    public RawJson? Metadata { get; init; }

    /// <summary>The comment, which comes before the events, or null if the audit adds no comment.</summary>
    public TicketComment? Comment { get; init; }

    public TicketEvents Events { get; init; }

    /// <summary>The id of the comment.</summary>
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
