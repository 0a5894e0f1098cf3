using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The properties of a record in the data file, in the order in which they are written. Kinds with millions of records are read
/// and written by hand: the serializer boxes each value of an immutable record until it has all of them.
/// </summary>
/// <typeparam name="TProperty">Their names, counted from 0.</typeparam>
internal sealed class StoredProperties<TProperty>
    where TProperty : struct, Enum
{
    private readonly byte[][] utf8;
    private readonly JsonEncodedText[] encoded;

    public StoredProperties()
    {
        Names = Array.ConvertAll(Enum.GetNames<TProperty>(), JsonNamingPolicy.SnakeCaseLower.ConvertName);
        encoded = [.. Names.Select(name => JsonEncodedText.Encode(name))];
        utf8 = Array.ConvertAll(encoded, name => name.EncodedUtf8Bytes.ToArray());
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Moves to the value of the next known property; false at the end of the object.</summary>
    /// <param name="property">The property found before, or the last one of all: search begins behind it.</param>
    public bool Read(ref Utf8JsonReader reader, ref TProperty property)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = PlaceOf(ref reader, PlaceOf(property) + 1);
            reader.Read();
            if (place >= 0)
            {
                property = Unsafe.BitCast<int, TProperty>(place);
                return true;
            }
            reader.Skip();
        }
        return reader.TokenType == JsonTokenType.EndObject ? false : throw new JsonException("A record is an object.");
    }

    /// <summary>Checks that a record has the properties that all have.</summary>
    /// <param name="has">A bit for each property that was read.</param>
    public void Require(uint has, params ReadOnlySpan<TProperty> properties)
    {
        foreach (var property in properties)
        {
            if ((has & (1u << PlaceOf(property))) == 0)
            {
                throw new JsonException($"{NameOf(property)} is missing.");
            }
        }
    }

    public void Write(Utf8JsonWriter json, TProperty property, long value) => json.WriteNumber(NameOf(property), value);

    public void Write(Utf8JsonWriter json, TProperty property, DateTime value) => json.WriteString(NameOf(property), value);

    public void Write(Utf8JsonWriter json, TProperty property, bool value) => json.WriteBoolean(NameOf(property), value);

    /// <summary>Writes a text, unless it is null.</summary>
    public void WriteAny(Utf8JsonWriter json, TProperty property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(NameOf(property), value);
        }
    }

    /// <inheritdoc cref="WriteAny(Utf8JsonWriter, TProperty, string?)"/>
    public void WriteAny(Utf8JsonWriter json, TProperty property, DateTime? value)
    {
        if (value is { } time)
        {
            json.WriteString(NameOf(property), time);
        }
    }

    /// <summary>Writes an id, unless it is 0.</summary>
    public void WriteAny(Utf8JsonWriter json, TProperty property, long value)
    {
        if (value != 0)
        {
            json.WriteNumber(NameOf(property), value);
        }
    }

    /// <inheritdoc cref="WriteAny(Utf8JsonWriter, TProperty, string?)"/>
    public void WriteAny(Utf8JsonWriter json, TProperty property, long[]? values)
    {
        if (values is null)
        {
            return;
        }
        json.WriteStartArray(NameOf(property));
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }
        json.WriteEndArray();
    }

    public JsonEncodedText NameOf(TProperty property) => encoded[PlaceOf(property)];

    /// <summary>Reads an array of ids; null for a null.</summary>
    public static long[]? ReadIds(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        var ids = new List<long>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Ids are an array.");
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ids.Add(reader.GetInt64());
        }
        return [.. ids];
    }

    public static DateTime? ReadTime(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTime();

    /// <summary>The place of the name that the reader is at: as a rule it is the first one tried, or soon behind it.</summary>
    private int PlaceOf(ref Utf8JsonReader reader, int first)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            var place = first + i < utf8.Length ? first + i : first + i - utf8.Length;
            if (reader.ValueTextEquals(utf8[place]))
            {
                return place;
            }
        }
        return -1;
    }

    private static int PlaceOf(TProperty property) => Unsafe.BitCast<TProperty, int>(property);
}
