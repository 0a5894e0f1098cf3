using System.Text.Json;
using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.Tickets;

/// <summary>Values of a ticket in JSON: ids and custom fields.</summary>
internal static class TicketValuesJson
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");

    /// <summary>[{"id":…,"value":…}]</summary>
    public static void WriteFields(Utf8JsonWriter json, JsonEncodedText name, TicketField[] fields, Ticket ticket)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteNumber(Id, field.Id);
            WriteValue(json, field, ticket);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>An id of 0 is null.</summary>
    public static void WriteId(Utf8JsonWriter json, JsonEncodedText name, long id)
    {
        if (id == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, id);
        }
    }

    public static void WriteIds(Utf8JsonWriter json, JsonEncodedText name, long[]? ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids ?? [])
        {
            json.WriteNumberValue(id);
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, TicketField field, Ticket ticket)
    {
        switch (TicketFieldValues.Show(field, ticket.Fields))
        {
            case bool flag:
                json.WriteBoolean(Value, flag);
                break;
            case string[] texts:
                json.WriteStartArray(Value);
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
                break;
            case var text:
                json.WriteString(Value, (string?)text);
                break;
        }
    }
}
