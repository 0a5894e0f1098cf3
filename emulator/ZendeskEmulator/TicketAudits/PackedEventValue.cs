using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>A field or a value of packed events. It is written as it is packed, without a string in between.</summary>
internal readonly ref struct PackedEventValue
{
    private readonly PackedValue kind;
    private readonly ulong number;
    private readonly ReadOnlySpan<byte> bytes;

    private PackedEventValue(PackedValue kind, ulong number, ReadOnlySpan<byte> bytes)
    {
        this.kind = kind;
        this.number = number;
        this.bytes = bytes;
    }

    public bool IsNull => kind == PackedValue.None;

    /// <summary>The id; 0 for any other value.</summary>
    public long Id => kind == PackedValue.Id ? (long)(number >> 1) ^ -(long)(number & 1) : 0;

    /// <summary>Takes the next value from packed events.</summary>
    public static PackedEventValue Take(scoped ref ReadOnlySpan<byte> rest)
    {
        var kind = (PackedValue)rest[0];
        rest = rest[1..];
        switch (kind)
        {
            case PackedValue.Id:
                return new PackedEventValue(kind, TakeNumber(ref rest), default);
            case PackedValue.Text:
                var length = (int)TakeNumber(ref rest);
                var text = rest[..length];
                rest = rest[length..];
                return new PackedEventValue(kind, 0, text);
            case PackedValue.Texts:
                var count = TakeNumber(ref rest);
                var items = rest;
                for (var left = count; left > 0; left--)
                {
                    Take(ref rest);
                }
                return new PackedEventValue(kind, count, items[..^rest.Length]);
            default:
                return new PackedEventValue(kind, 0, default);
        }
    }

    /// <summary>The value as <see cref="TicketEvent"/> has it.</summary>
    public object? Unpack()
    {
        switch (kind)
        {
            case PackedValue.None:
                return null;
            case PackedValue.Id:
                return Id;
            case PackedValue.Texts:
                var texts = new string[(int)number];
                var rest = bytes;
                for (var i = 0; i < texts.Length; i++)
                {
                    texts[i] = (string)Take(ref rest).Unpack()!;
                }
                return texts;
            case PackedValue.Text:
                return Encoding.UTF8.GetString(bytes);
            default:
                return EventWords.At(kind - PackedValue.FirstWord);
        }
    }

    /// <summary>Writes the value of a property for the data file: an id is a number there.</summary>
    public void Store(Utf8JsonWriter json)
    {
        switch (kind)
        {
            case PackedValue.None:
                json.WriteNullValue();
                break;
            case PackedValue.Id:
                json.WriteNumberValue(Id);
                break;
            case PackedValue.Texts:
                json.WriteStartArray();
                for (var rest = bytes; !rest.IsEmpty;)
                {
                    Take(ref rest).Store(json);
                }
                json.WriteEndArray();
                break;
            case PackedValue.Text:
                json.WriteStringValue(bytes);
                break;
            default:
                json.WriteStringValue(EventWords.JsonAt(kind - PackedValue.FirstWord));
                break;
        }
    }

    /// <summary>Writes a property as responses show it: ids are texts (recorded), tags an array.</summary>
    public void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WritePropertyName(name);
        WriteValue(json);
    }

    /// <inheritdoc cref="Write"/>
    public void WriteValue(Utf8JsonWriter json)
    {
        if (kind != PackedValue.Id)
        {
            Store(json);
            return;
        }
        Span<byte> digits = stackalloc byte[20];
        Id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        json.WriteStringValue(digits[..length]);
    }

    /// <summary>Writes a text as the name of a property.</summary>
    public void WriteName(Utf8JsonWriter json)
    {
        if (kind == PackedValue.Text)
        {
            json.WritePropertyName(bytes);
        }
        else
        {
            json.WritePropertyName(EventWords.JsonAt(kind - PackedValue.FirstWord));
        }
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    private static ulong TakeNumber(scoped ref ReadOnlySpan<byte> rest)
    {
        var number = 0ul;
        for (var i = 0; ; i++)
        {
            number |= (ulong)(rest[i] & 0x7F) << (7 * i);
            if (rest[i] < 0x80)
            {
                rest = rest[(i + 1)..];
                return number;
            }
        }
    }
}
