using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The events of an audit in the data file: [{"type":"Create","field":"subject","value":"test"},…]</summary>
internal sealed class TicketEventsConverter : JsonConverter<TicketEvent[]>
{
    private static readonly string[] Names = Enum.GetNames<TicketEventType>();

    public override TicketEvent[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var events = new List<TicketEvent>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            events.Add(ReadOne(ref reader));
        }
        return [.. events];
    }

    public override void Write(Utf8JsonWriter writer, TicketEvent[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, Names[(int)one.Type]);
            writer.WriteString("field"u8, one.Field);
            EventValues.Store(writer, "value"u8, one.Value);
            EventValues.Store(writer, "previous"u8, one.Previous);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static TicketEvent ReadOne(ref Utf8JsonReader reader)
    {
        var (type, field) = (TicketEventType.Create, "");
        object? value = null, previous = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = TypeOf(ref reader);
            }
            else if (reader.ValueTextEquals("field"u8))
            {
                reader.Read();
                field = EventValues.Word(reader.GetString() ?? "");
            }
            else
            {
                var isValue = reader.ValueTextEquals("value"u8);
                reader.Read();
                var read = EventValues.Read(ref reader);
                (value, previous) = isValue ? (read, previous) : (value, read);
            }
        }
        return new TicketEvent(type, field, value, previous);
    }

    private static TicketEventType TypeOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i]))
            {
                return (TicketEventType)i;
            }
        }
        throw new JsonException("An event has one of the known types.");
    }
}
