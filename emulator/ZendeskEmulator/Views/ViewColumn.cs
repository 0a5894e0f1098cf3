using System.Text.Json;

namespace ZendeskEmulator.Views;

/// <summary>A column of views.</summary>
/// <param name="Id">As views name it: created; the digits of a custom field's id.</param>
/// <param name="Title">As people see it: Requested.</param>
/// <param name="Type">The kind of its values in the definitions.</param>
/// <param name="Value">What a row shows: a text, a number, a flag, a time, texts, or null.</param>
internal sealed record ViewColumn(string Id, string Title, string Type, Func<ViewRow, object?> Value)
{
    /// <summary>The value that orders tickets, where it is not the one that rows show.</summary>
    public Func<ViewRow, object?>? Sort { get; init; }

    public bool IsSortable { get; init; } = true;

    public bool IsGroupable { get; init; } = true;

    /// <summary>The custom field; 0 for a column of Zendesk's own.</summary>
    public long FieldId { get; init; }

    public object? OrderOf(ViewRow row) => (Sort ?? Value)(row);

    /// <summary>{"id","title","filterable","sortable"}, and for a custom field its type and address.</summary>
    /// <param name="order">The order of a view's group or sort; null for a column.</param>
    public void Write(Utf8JsonWriter json, Links links, string? order = null)
    {
        json.WriteStartObject();
        if (FieldId != 0)
        {
            json.WriteNumber("id"u8, FieldId);
        }
        else
        {
            json.WriteString("id"u8, Id);
        }
        json.WriteString("title"u8, Title);
        if (FieldId != 0)
        {
            json.WriteString("type"u8, Type);
            json.WriteString("url"u8, links.Record("/api/v2/ticket_fields/", FieldId));
        }
        // Assumed A-141: a column that groups tickets can be filtered.
        json.WriteBoolean("filterable"u8, IsGroupable);
        json.WriteBoolean("sortable"u8, IsSortable);
        if (order is not null)
        {
            json.WriteString("order"u8, order);
        }
        json.WriteEndObject();
    }
}
