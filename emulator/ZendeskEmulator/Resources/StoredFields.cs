using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>
/// The JSON of a record, or of an object in one, in the data file: those of some fields that are stored, in their order. A file may
/// have millions of records, so nothing is made for each but the record itself.
/// </summary>
internal sealed class StoredFields<T>
    where T : class, new()
{
    /// <summary>A bit each for the fields that were read.</summary>
    private const int MaxFields = 64;

    private readonly Field<T>[] fields;
    private readonly byte[][] keys;
    private readonly ulong essential;

    public StoredFields(params ReadOnlySpan<Fields<T>> described)
    {
        var stored = new List<Field<T>>();
        foreach (var some in described)
        {
            stored.AddRange(some.InOrder.Where(field => field.IsStored));
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stored.Count, MaxFields, nameof(described));
        fields = [.. stored];
        keys = Array.ConvertAll(fields, field => field.StoredKey.EncodedUtf8Bytes.ToArray());
        for (var i = 0; i < fields.Length; i++)
        {
            essential |= fields[i].IsEssential ? 1UL << i : 0;
        }
        Names = [.. fields.Select(field => field.StoredKey.Value).OrderBy(key => key == "version")];
        Type = new StoredType<T>(Read, Write);
    }

    /// <summary>The keys for people who look at the records; the version, which matters least, comes last.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The object as a field of another one.</summary>
    public StoredType<T> Type { get; }

    public void Write(Utf8JsonWriter json, T record)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            field.Store(json, record);
        }
        json.WriteEndObject();
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The bytes are not such a record.</exception>
    public T Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            reader.Read();
            var record = Read(ref reader);
            return reader.Read() ? throw new JsonException("A record is one object.") : record;
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            // The reader throws them for a value of another type than the one that is read.
            throw new JsonException(failure.Message, failure);
        }
    }

    private T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A record is an object.");
        }
        var record = new T();
        var (has, next) = (0UL, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = PlaceOf(reader.ValueSpan, next);
            reader.Read();
            if (at < 0)
            {
                reader.Skip();
                continue;
            }
            next = at + 1;
            // A null counts as missing.
            has |= reader.TokenType == JsonTokenType.Null ? 0 : 1UL << at;
            fields[at].ReadStored(ref reader, record);
        }
        return (has & essential) == essential ? record : throw new JsonException("A field is missing.");
    }

    /// <summary>The place of the field with a key: as a rule it is the first one tried, or soon behind it.</summary>
    private int PlaceOf(ReadOnlySpan<byte> key, int first)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var place = first + i < keys.Length ? first + i : first + i - keys.Length;
            if (key.SequenceEqual(keys[place]))
            {
                return place;
            }
        }
        return -1;
    }
}
