using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The JSON of audits, events and comments, with keys in the recorded order (facts-tickets §3, §4).</summary>
internal sealed class AuditJson(AccountState state)
{
    private static readonly JsonEncodedText AssigneeId = JsonEncodedText.Encode("assignee_id");
    private static readonly JsonEncodedText[] TypeNames =
        Array.ConvertAll(Enum.GetNames<TicketEventType>(), name => JsonEncodedText.Encode(name));

    private readonly Records<Attachment> attachments = state.Get<Records<Attachment>>();

    /// <summary>{"id":…,"ticket_id":…,"created_at":…,"author_id":…,"metadata":…,"events":[…],"via":…}</summary>
    public void Write(Utf8JsonWriter json, TicketAudit audit, Links links)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, audit.Id);
        json.WriteNumber("ticket_id"u8, audit.TicketId);
        json.WriteString("created_at"u8, audit.CreatedAt);
        json.WriteNumber("author_id"u8, audit.AuthorId);
        WriteMetadata(json, audit);
        json.WriteStartArray("events"u8);
        WriteEvents(json, audit, links);
        json.WriteEndArray();
        TicketVia.Write(json, audit.Via);
        json.WriteEndObject();
    }

    /// <summary>A comment as lists of comments show it.</summary>
    public void WriteComment(Utf8JsonWriter json, TicketAudit audit, Links links)
    {
        json.WriteStartObject();
        WriteCommentProperties(json, audit, audit.Comment!, links);
        TicketVia.Write(json, audit.Via);
        json.WriteString("created_at"u8, audit.CreatedAt);
        WriteMetadata(json, audit);
        json.WriteEndObject();
    }

    private void WriteEvents(Utf8JsonWriter json, TicketAudit audit, Links links)
    {
        if (audit.Comment is { } comment)
        {
            json.WriteStartObject();
            WriteCommentProperties(json, audit, comment, links);
            json.WriteEndObject();
        }
        var (rule, revision) = (audit.Via is { IsRule: true } ? audit.Via : null, 0L);
        var events = audit.Events.Read();
        while (events.Read())
        {
            if (events.Type == TicketEventType.Trigger)
            {
                rule = TicketVia.Trigger(events.Value.Id, (string)events.Field.Unpack()!);
                revision = events.Previous.Id;
                continue;
            }
            json.WriteStartObject();
            json.WriteNumber("id"u8, audit.EventId(events.Index));
            json.WriteString("type"u8, TypeNames[(int)events.Type]);
            if (rule is not null)
            {
                TicketVia.Write(json, rule, revision);
            }
            WriteEvent(json, events);
            json.WriteEndObject();
        }
    }

    public void WriteCommentProperties(Utf8JsonWriter json, TicketAudit audit, TicketComment comment, Links links)
    {
        json.WriteNumber("id"u8, audit.CommentId);
        json.WriteString("type"u8, "Comment"u8);
        json.WriteNumber("author_id"u8, comment.AuthorId);
        json.WriteString("body"u8, CommentTexts.Body(comment));
        json.WriteString("html_body"u8, CommentTexts.Html(comment));
        json.WriteString("plain_body"u8, CommentTexts.Plain(comment));
        json.WriteBoolean("public"u8, comment.Public);
        json.WriteStartArray("attachments"u8);
        foreach (var id in comment.Attachments ?? [])
        {
            if (attachments.Find(id) is { } attachment)
            {
                Attachment.Schema.Json.WriterFor(state, [])(json, attachment, links);
            }
        }
        json.WriteEndArray();
        json.WriteNumber("audit_id"u8, audit.Id);
    }

    /// <summary>The keys behind the type.</summary>
    private static void WriteEvent(Utf8JsonWriter json, in TicketEventReader one)
    {
        switch (one.Type)
        {
            case TicketEventType.Create:
                one.Value.Write(json, "value"u8);
                json.WritePropertyName("field_name"u8);
                one.Field.Store(json);
                break;
            case TicketEventType.Change:
                one.Value.Write(json, "value"u8);
                json.WritePropertyName("field_name"u8);
                one.Field.Store(json);
                one.Previous.Write(json, "previous_value"u8);
                break;
            case TicketEventType.CommentPrivacyChange:
                json.WriteNumber("comment_id"u8, one.Value.Id);
                json.WriteBoolean("public"u8, false);
                break;
            case TicketEventType.CommentRedactionEvent:
                json.WriteNumber("comment_id"u8, one.Value.Id);
                break;
            case TicketEventType.AttachmentRedactionEvent:
                json.WriteNumber("attachment_id"u8, one.Value.Id);
                json.WriteNumber("comment_id"u8, one.Previous.Id);
                break;
            case TicketEventType.FollowersChange:
                WriteAddresses(json, "previous_followers"u8, one.Previous);
                WriteAddresses(json, "current_followers"u8, one.Value);
                break;
            case TicketEventType.SatisfactionRating:
                json.WritePropertyName("score"u8);
                one.Field.Store(json);
                json.WriteNumber(AssigneeId, one.Previous.Id is not 0 and var assignee ? assignee : null);
                one.Value.Write(json, "body"u8);
                break;
            case TicketEventType.Notification:
            case TicketEventType.NotificationWithCcs:
                json.WritePropertyName("subject"u8);
                one.Field.Store(json);
                one.Value.Write(json, "body"u8);
                WriteRecipients(json, one.Previous);
                break;
            default:
                WriteAddresses(json, "previous_email_ccs"u8, one.Previous);
                WriteAddresses(json, "current_email_ccs"u8, one.Value);
                break;
        }
    }

    private static void WriteRecipients(Utf8JsonWriter json, PackedEventValue recipients)
    {
        json.WriteStartArray("recipients"u8);
        foreach (var text in recipients.Unpack() as string[] ?? [])
        {
            // An import may have other texts.
            if (BodyValue.TryReadId(text, out var id))
            {
                json.WriteNumberValue(id);
            }
        }
        if (recipients.Id is not 0 and var only)
        {
            json.WriteNumberValue(only);
        }
        json.WriteEndArray();
    }

    private static void WriteAddresses(Utf8JsonWriter json, ReadOnlySpan<byte> name, PackedEventValue addresses)
    {
        if (addresses.IsNull)
        {
            json.WriteStartArray(name);
            json.WriteEndArray();
        }
        else
        {
            addresses.Write(json, name);
        }
    }

    /// <summary>Keys whose values are not known are left out, as in some of the recordings.</summary>
    public static void WriteSystem(Utf8JsonWriter json, TicketAudit audit)
    {
        json.WriteStartObject("system"u8);
        if (audit.Client is not null)
        {
            json.WriteString("client"u8, audit.Client);
        }
        if (audit.IpAddress is not null)
        {
            json.WriteString("ip_address"u8, audit.IpAddress);
        }
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, TicketAudit audit)
    {
        json.WriteStartObject("metadata"u8);
        WriteSystem(json, audit);
        json.WritePropertyName("custom"u8);
        if (audit.Metadata is { } custom)
        {
            custom.WriteTo(json);
        }
        else
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
