using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The events of an audit in the data file: [{"type":"Change","field":"subject","value":"test","previous":"old"},…] Those of a
/// new ticket, which are most, are its properties: {"subject":"test",…}
/// </summary>
internal sealed class TicketEventsConverter : JsonConverter<TicketEvents>
{
    private static readonly string[] Names = Enum.GetNames<TicketEventType>();

    public override TicketEvents Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var packer = TicketEventPacker.Begin();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                packer.AddCreation(ref reader);
            }
        }
        else
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                packer.Add(ReadOne(ref reader));
            }
        }
        return packer.End();
    }

    public override void Write(Utf8JsonWriter writer, TicketEvents value, JsonSerializerOptions options)
    {
        if (IsCreation(value))
        {
            WriteCreation(writer, value);
            return;
        }
        writer.WriteStartArray();
        foreach (var one in value)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, Names[(int)one.Type]);
            writer.WriteString("field"u8, one.Field);
            WriteIfAny(writer, "value"u8, one.Value);
            WriteIfAny(writer, "previous"u8, one.Previous);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            EventValues.Store(writer, value);
        }
    }

    private static bool IsCreation(TicketEvents events)
    {
        foreach (var one in events)
        {
            if (one is not { Type: TicketEventType.Create, Previous: null })
            {
                return false;
            }
        }
        return events.Count > 0;
    }

    private static void WriteCreation(Utf8JsonWriter writer, TicketEvents created)
    {
        writer.WriteStartObject();
        foreach (var one in created)
        {
            writer.WritePropertyName(one.Field);
            EventValues.Store(writer, one.Value);
        }
        writer.WriteEndObject();
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
                field = reader.GetString() ?? "";
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
