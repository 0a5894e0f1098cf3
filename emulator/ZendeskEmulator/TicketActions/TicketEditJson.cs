using System.Text.Json;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketActions;

/// <summary>The changed properties in a response: only those that change, in the documented order.</summary>
internal static class TicketEditJson
{
    private static readonly JsonEncodedText AssigneeId = JsonEncodedText.Encode("assignee_id");
    private static readonly JsonEncodedText BrandId = JsonEncodedText.Encode("brand_id");
    private static readonly JsonEncodedText CustomStatusId = JsonEncodedText.Encode("custom_status_id");
    private static readonly JsonEncodedText EmailCcIds = JsonEncodedText.Encode("email_cc_ids");
    private static readonly JsonEncodedText FollowerIds = JsonEncodedText.Encode("follower_ids");
    private static readonly JsonEncodedText GroupId = JsonEncodedText.Encode("group_id");
    private static readonly JsonEncodedText FormId = JsonEncodedText.Encode("ticket_form_id");

    public static void Write(Utf8JsonWriter json, TicketEdit edit, TicketSetup setup)
    {
        WriteId(json, AssigneeId, edit.AssigneeId);
        WriteId(json, BrandId, edit.BrandId);
        WriteComment(json, edit.Comment);
        WriteId(json, CustomStatusId, edit.CustomStatusId);
        WriteIds(json, EmailCcIds, edit.EmailCcIds);
        WriteFields(json, edit.Fields, setup);
        WriteIds(json, FollowerIds, edit.FollowerIds);
        WriteId(json, GroupId, edit.GroupId);
        WriteText(json, "priority"u8, edit.Priority);
        WriteText(json, "status"u8, edit.Status);
        WriteText(json, "subject"u8, edit.Subject);
        if (edit.Tags is { } tags)
        {
            json.WriteStartArray("tags"u8);
            Array.ForEach(tags, json.WriteStringValue);
            json.WriteEndArray();
        }
        WriteId(json, FormId, edit.FormId);
        WriteText(json, "type"u8, edit.Type);
    }

    /// <summary>Writes <c>comment</c>, where there is one.</summary>
    public static void WriteComment(Utf8JsonWriter json, EditedComment? comment)
    {
        if (comment is null)
        {
            return;
        }
        json.WriteStartObject("comment"u8);
        if (comment.Body is { } body)
        {
            json.WriteString("body"u8, body);
            json.WriteString("html_body"u8, CommentTexts.Content(new TicketComment { Body = body, Html = comment.Html }));
        }
        json.WriteBoolean("public"u8, comment.Public);
        if (comment.Body is not null)
        {
            json.WriteStartArray("scoped_body"u8);
            json.WriteStartArray();
            json.WriteStringValue(comment.Channel);
            json.WriteStringValue(comment.Html ?? comment.Body);
            json.WriteEndArray();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>Writes <c>fields</c>: one field is an object (documented).</summary>
    // Assumed A-133: several fields are an array.
    public static void WriteFields(Utf8JsonWriter json, IReadOnlyList<(long Field, TicketAction Value)> fields, TicketSetup setup)
    {
        if (fields.Count == 0)
        {
            return;
        }
        json.WritePropertyName("fields"u8);
        if (fields.Count > 1)
        {
            json.WriteStartArray();
        }
        foreach (var (id, action) in fields)
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, id);
            json.WritePropertyName("value"u8);
            WriteValue(json, action, setup.Field(id)?.Type);
            json.WriteEndObject();
        }
        if (fields.Count > 1)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, TicketAction action, string? type)
    {
        switch (type)
        {
            case TicketFieldTypes.Checkbox:
                json.WriteBooleanValue(BodyValue.BooleanOf(action.Value) ?? false);
                break;
            case TicketFieldTypes.Multiselect:
                json.WriteStartArray();
                Array.ForEach(action.Items ?? (action.Value.Length == 0 ? [] : [action.Value]), json.WriteStringValue);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(action.Value.Length == 0 ? null : action.Value);
                break;
        }
    }

    private static void WriteId(Utf8JsonWriter json, JsonEncodedText name, long? id)
    {
        if (id is { } changed)
        {
            TicketValuesJson.WriteId(json, name, changed);
        }
    }

    private static void WriteIds(Utf8JsonWriter json, JsonEncodedText name, long[]? ids)
    {
        if (ids is not null)
        {
            TicketValuesJson.WriteIds(json, name, ids);
        }
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
