using System.Buffers.Binary;
using System.Text;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The types of fields that the emulator writes, by their numbers in BSON.</summary>
internal enum LiteDbFieldType : byte
{
    Text = 0x02,
    Document = 0x03,
    Array = 0x04,
    Binary = 0x05,
    Boolean = 0x08,
    Null = 0x0A,
    Int32 = 0x10,
    Int64 = 0x12,
    Decimal = 0x13,
}

/// <summary>The fields of a document, read one after the other from its bytes.</summary>
/// <param name="fields">The bytes of fields.</param>
internal ref struct LiteDbFields(ReadOnlySpan<byte> fields)
{
    /// <summary>The bytes of the fields behind the last one that was read.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = fields;

    public LiteDbFieldType Type { get; private set; }

    /// <summary>In UTF-8; of an item of an array its number.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The bytes of the value; of a text in UTF-8.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public readonly string NameText => Encoding.UTF8.GetString(Name);

    /// <exception cref="InvalidCastException">It is something else.</exception>
    public readonly long Integer => Type switch
    {
        LiteDbFieldType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(Value),
        LiteDbFieldType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(Value),
        _ => throw new InvalidCastException($"{NameText} is not an integer."),
    };

    public readonly bool Boolean => Value[0] != 0;

    public readonly decimal Decimal => new(
    [
        BinaryPrimitives.ReadInt32LittleEndian(Value),
        BinaryPrimitives.ReadInt32LittleEndian(Value[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(Value[8..]),
        BinaryPrimitives.ReadInt32LittleEndian(Value[12..]),
    ]);

    /// <summary>The fields of the value, a document or an array.</summary>
    public readonly LiteDbFields Inner => Of(Value);

    /// <summary>The fields of a document. Its bytes are its length, the fields and a zero.</summary>
    public static LiteDbFields Of(ReadOnlySpan<byte> document) =>
        new(document[sizeof(int)..(BinaryPrimitives.ReadInt32LittleEndian(document) - 1)]);

    /// <summary>Reads the next field; false behind the last one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bytes are no fields.</exception>
    /// <exception cref="InvalidCastException">A value is of a type that the emulator does not write.</exception>
    public bool Read()
    {
        if (Rest.IsEmpty)
        {
            return false;
        }
        Type = (LiteDbFieldType)Rest[0];
        Name = Rest.Slice(1, Rest[1..].IndexOf((byte)0));
        var value = Rest[(Name.Length + 2)..];
        // Before a text and a binary is its length, in front of the kind of binary. A text ends with a zero.
        var (before, length, behind) = Type switch
        {
            LiteDbFieldType.Text => (sizeof(int), LengthOf(value) - 1, 1),
            LiteDbFieldType.Document or LiteDbFieldType.Array => (0, LengthOf(value), 0),
            LiteDbFieldType.Binary => (sizeof(int) + 1, LengthOf(value), 0),
            LiteDbFieldType.Boolean => (0, 1, 0),
            LiteDbFieldType.Null => (0, 0, 0),
            LiteDbFieldType.Int32 => (0, sizeof(int), 0),
            LiteDbFieldType.Int64 => (0, sizeof(long), 0),
            LiteDbFieldType.Decimal => (0, sizeof(decimal), 0),
            _ => throw new InvalidCastException($"{NameText} is of a type that the emulator does not write."),
        };
        Value = value.Slice(before, length);
        Rest = value[(before + length + behind)..];
        return true;
    }

    /// <summary>Reads the next field, which must have a name.</summary>
    /// <exception cref="InvalidCastException">Another field is there, or no field.</exception>
    public void Read(ReadOnlySpan<byte> name)
    {
        if (!Read() || !Name.SequenceEqual(name))
        {
            throw new InvalidCastException($"{Encoding.UTF8.GetString(name)} is missing.");
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadInt32LittleEndian(value);
}
