using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The meanings of the byte before a value. Higher bytes are the places of words (<see cref="EventWords"/>).</summary>
internal enum PackedValue : byte
{
    None,
    Id,
    Texts,
    Text,
    FirstWord,
}

/// <summary>Packs events: a byte for the type, then the field, the value and the value before.</summary>
internal sealed class TicketEventPacker
{
    [ThreadStatic]
    private static TicketEventPacker? own;

    private readonly ArrayBufferWriter<byte> bytes = new(512);
    private int count;

    /// <summary>This thread's packer; it is free again at <see cref="End"/>.</summary>
    public static TicketEventPacker Begin()
    {
        var packer = own ??= new TicketEventPacker();
        packer.count = 0;
        packer.bytes.ResetWrittenCount();
        packer.bytes.GetSpan(TicketEvents.HeadBytes)[..TicketEvents.HeadBytes].Clear();
        packer.bytes.Advance(TicketEvents.HeadBytes);
        return packer;
    }

    public void Add(in TicketEvent one)
    {
        Begin(one.Type);
        Text(one.Field);
        Value(one.Value);
        Value(one.Previous);
    }

    /// <summary>Adds the event that a property of a new ticket is. The reader is at its name, and afterwards at its value's end.</summary>
    public void AddCreation(ref Utf8JsonReader reader)
    {
        Begin(TicketEventType.Create);
        Text(ref reader);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                Mark(PackedValue.None);
                break;
            case JsonTokenType.Number:
                Value(reader.GetInt64());
                break;
            case JsonTokenType.StartArray:
                Texts(ref reader);
                break;
            default:
                Text(ref reader);
                break;
        }
        Mark(PackedValue.None);
    }

    public TicketEvents End()
    {
        if (count == 0)
        {
            return default;
        }
        var packed = bytes.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(packed, count);
        return new TicketEvents(packed);
    }

    private void Begin(TicketEventType type)
    {
        count++;
        Byte((byte)type);
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                Mark(PackedValue.None);
                break;
            case long id:
                Mark(PackedValue.Id);
                Number((ulong)((id << 1) ^ (id >> 63)));
                break;
            case string[] texts:
                Mark(PackedValue.Texts);
                Number((ulong)texts.Length);
                foreach (var text in texts)
                {
                    Text(text);
                }
                break;
            default:
                Text((string)value);
                break;
        }
    }

    private void Text(string text)
    {
        if (EventWords.PlaceOf(text) is >= 0 and var word)
        {
            Byte((byte)((int)PackedValue.FirstWord + word));
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        Mark(PackedValue.Text);
        Number((ulong)length);
        Encoding.UTF8.GetBytes(text, bytes.GetSpan(length));
        bytes.Advance(length);
    }

    private void Text(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            Text(reader.GetString()!);
        }
        else if (EventWords.PlaceOf(reader.ValueSpan) is >= 0 and var word)
        {
            Byte((byte)((int)PackedValue.FirstWord + word));
        }
        else
        {
            Mark(PackedValue.Text);
            Number((ulong)reader.ValueSpan.Length);
            bytes.Write(reader.ValueSpan);
        }
    }

    private void Texts(ref Utf8JsonReader reader)
    {
        var count = 0ul;
        for (var ahead = reader; ahead.Read() && ahead.TokenType != JsonTokenType.EndArray;)
        {
            count++;
        }
        Mark(PackedValue.Texts);
        Number(count);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException("A text in an array is a text.");
            }
            Text(ref reader);
        }
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    private void Number(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            Byte((byte)((number & 0x7F) | 0x80));
        }
        Byte((byte)number);
    }

    private void Mark(PackedValue value) => Byte((byte)value);

    private void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }
}
