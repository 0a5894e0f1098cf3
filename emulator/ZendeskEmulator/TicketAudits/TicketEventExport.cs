using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.IncrementalExports;

namespace ZendeskEmulator.TicketAudits;

/// <summary>GET incremental/ticket_events: audits as a stream (facts-tickets §5). Comments have their texts only when asked for.</summary>
internal static class TicketEventExport
{
    private static readonly JsonEncodedText ViaReferenceId = JsonEncodedText.Encode("via_reference_id");

    public static readonly IncrementalExport<TicketAudit> WithComments = Of(withComments: true);

    public static readonly IncrementalExport<TicketAudit> Plain = Of(withComments: false);

    private static IncrementalExport<TicketAudit> Of(bool withComments) => new(
        "ticket_events",
        static (state, after, last) => state.Get<TicketAuditOrder>().Behind(after, last),
        static (AccountState state, ChangePlace place, out TicketAudit row) =>
        {
            row = state.Get<TicketAuditCollection>().Find(place.Id)!;
            return row is not null;
        })
    {
        Writer = state => (json, audit, links) => Write(json, audit, links, withComments ? new AuditJson(state) : null),
    };

    private static void Write(Utf8JsonWriter json, TicketAudit audit, Links links, AuditJson? comments)
    {
        json.WriteStartObject();
        json.WriteStartArray("child_events"u8);
        WriteComment(json, audit, links, comments);
        var rule = RuleOf(audit);
        var events = audit.Events.Read();
        while (events.Read())
        {
            if (events.Type == TicketEventType.Trigger)
            {
                rule = events.Value.Id;
                continue;
            }
            json.WriteStartObject();
            json.WriteNumber("id"u8, audit.EventId(events.Index));
            WriteVia(json, rule);
            if (events.Type is TicketEventType.Create or TicketEventType.Change)
            {
                events.Field.WriteName(json);
                events.Value.WriteValue(json);
            }
            if (events.Type == TicketEventType.Change)
            {
                events.Previous.Write(json, "previous_value"u8);
            }
            json.WriteString("event_type"u8, events.Type.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("id"u8, audit.Id);
        json.WriteNumber("ticket_id"u8, audit.TicketId);
        json.WriteNumber("timestamp"u8, new DateTimeOffset(audit.CreatedAt).ToUnixTimeSeconds());
        json.WriteString("created_at"u8, audit.CreatedAt);
        json.WriteNumber("updater_id"u8, audit.AuthorId);
        json.WriteString("via"u8, ViaOf(RuleOf(audit)));
        AuditJson.WriteSystem(json, audit);
        json.WriteStartObject("metadata"u8);
        json.WriteEndObject();
        json.WriteString("event_type"u8, "Audit"u8);
        json.WriteEndObject();
    }

    /// <param name="rule">The id of the rule; 0 for none.</param>
    private static void WriteVia(Utf8JsonWriter json, long rule)
    {
        json.WriteString("via"u8, ViaOf(rule));
        json.WriteNumber(ViaReferenceId, rule == 0 ? null : rule);
    }

    private static ReadOnlySpan<byte> ViaOf(long rule) => rule == 0 ? "Web service"u8 : "Rule"u8;

    private static long RuleOf(TicketAudit audit) => audit.Via?.RuleId ?? 0;

    private static void WriteComment(Utf8JsonWriter json, TicketAudit audit, Links links, AuditJson? comments)
    {
        if (audit.Comment is not { } comment)
        {
            return;
        }
        json.WriteStartObject();
        if (comments is not null)
        {
            comments.WriteCommentProperties(json, audit, comment, links);
        }
        else
        {
            json.WriteNumber("id"u8, audit.CommentId);
        }
        WriteVia(json, RuleOf(audit));
        if (comments is null)
        {
            json.WriteBoolean("comment_present"u8, true);
            json.WriteBoolean("comment_public"u8, comment.Public);
        }
        json.WriteString("event_type"u8, "Comment"u8);
        json.WriteEndObject();
    }
}

/// <summary>The audits in the order of their times.</summary>
internal sealed class TicketAuditOrder(AccountState state) : IAccountPart<TicketAuditOrder>
{
    private readonly RecordKeys<TicketAudit> keys = new(
        state.Get<TicketAuditCollection>(), static (audit, keys) => keys.Add(ChangePlace.KeyOf(audit.CreatedAt)));

    public static TicketAuditOrder Create(AccountState state) => new(state);

    /// <summary>The places behind one, up to a second, which is included.</summary>
    public IEnumerable<ChangePlace> Behind(ChangePlace place, long last) =>
        keys.Entries.Behind(keys.PlaceOf(ChangePlace.KeyOf(place.Second), place.Id), ChangePlace.KeyOf(last))
            .Select(entry => new ChangePlace(ChangePlace.SecondOf(entry.Key), keys.IdOf(entry)));
}
