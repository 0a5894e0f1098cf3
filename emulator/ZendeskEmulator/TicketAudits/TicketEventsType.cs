using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The events of an audit in the data file: [{"type":"Change","field":"subject","value":"test","previous":"old"},…] Those of a
/// new ticket, which are most, are its properties: {"subject":"test",…}
/// </summary>
internal static class TicketEventsType
{
    public static readonly StoredType<TicketEvents> Events = new(Read, Write);

    private static readonly string[] Names = Enum.GetNames<TicketEventType>();

    private static TicketEvents Read(ref Utf8JsonReader reader)
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

    private static void Write(Utf8JsonWriter writer, TicketEvents value)
    {
        var events = value.Read();
        if (IsCreation(value))
        {
            writer.WriteStartObject();
            while (events.Read())
            {
                events.Field.WriteName(writer);
                events.Value.Store(writer);
            }
            writer.WriteEndObject();
            return;
        }
        writer.WriteStartArray();
        while (events.Read())
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, Names[(int)events.Type]);
            writer.WritePropertyName("field"u8);
            events.Field.Store(writer);
            WriteIfAny(writer, "value"u8, events.Value);
            if (events.Type is TicketEventType.Notification or TicketEventType.NotificationWithCcs)
            {
                WriteRecipients(writer, events.Previous);
            }
            else
            {
                WriteIfAny(writer, "previous"u8, events.Previous);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, ReadOnlySpan<byte> name, PackedEventValue value)
    {
        if (!value.IsNull)
        {
            writer.WritePropertyName(name);
            value.Store(writer);
        }
    }

    /// <summary>As numbers, which an import into another account moves.</summary>
    private static void WriteRecipients(Utf8JsonWriter writer, PackedEventValue recipients)
    {
        if (recipients.Unpack() is not string[] several)
        {
            WriteIfAny(writer, "previous"u8, recipients);
            return;
        }
        writer.WriteStartArray("previous"u8);
        foreach (var text in several)
        {
            if (BodyValue.TryReadId(text, out var id))
            {
                writer.WriteNumberValue(id);
            }
        }
        writer.WriteEndArray();
    }

    private static bool IsCreation(TicketEvents events)
    {
        var reader = events.Read();
        while (reader.Read())
        {
            if (reader.Type != TicketEventType.Create || !reader.Previous.IsNull)
            {
                return false;
            }
        }
        return events.Count > 0;
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
