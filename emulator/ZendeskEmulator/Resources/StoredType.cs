using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>Reads the value at the reader's position. The reader is at the value's end afterwards.</summary>
internal delegate TValue ReadStored<out TValue>(ref Utf8JsonReader reader);

/// <summary>A value that is only stored, in a JSON of its own.</summary>
internal sealed class StoredType<TValue>(ReadStored<TValue> read, Action<Utf8JsonWriter, TValue> write) : FieldType<TValue?>
{
    /// <summary>Several of them in an array.</summary>
    public StoredType<TValue[]> Several => new((ref reader) => StoredArray.Read(ref reader, read), WriteSeveral);

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, TValue? value)
    {
        json.WritePropertyName(name);
        write(json, value!);
    }

    public override TValue? ReadStored(ref Utf8JsonReader reader) => read(ref reader);

    private void WriteSeveral(Utf8JsonWriter json, TValue[] values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            write(json, value);
        }
        json.WriteEndArray();
    }
}

/// <summary>Arrays in the data file.</summary>
internal static class StoredArray
{
    public static TValue[] Read<TValue>(ref Utf8JsonReader reader, ReadStored<TValue> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Several values are an array.");
        }
        var values = new List<TValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(read(ref reader));
        }
        return [.. values];
    }
}
