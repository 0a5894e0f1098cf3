using System.Numerics;
using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>JSON from the fields of a resource: on the wire, in the data file, and in bodies that create or change a record.</summary>
internal sealed class SchemaJson<T>
    where T : TimedRecord, new()
{
    /// <summary>A bit each for the fields that were sent.</summary>
    private const int MaxFields = 64;

    private static readonly JsonEncodedText IdKey = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText VersionKey = JsonEncodedText.Encode("version");

    [ThreadStatic]
    private static RecordInput<T>? reused;

    private readonly Field<T>[] fields;
    private readonly Field<T>[] shown;
    private readonly Field<T>[] required;
    private readonly LookedUpField<T>[] lookedUp;
    private readonly BodyShape<RecordInput<T>> stored = new(isBounded: false);
    private readonly ulong essential;
    private readonly ulong updatable;
    private readonly WriteRecord<T> write;

    public SchemaJson(Fields<T> described)
    {
        // Behind the described fields: the fields of every record.
        fields =
        [
            .. described.InOrder,
            Hidden("id", record => record.Id, (record, id) => record.Id = id),
            Hidden("version", record => record.Version, (record, version) => record.Version = version),
        ];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields.Length, MaxFields, nameof(described));
        shown = Array.FindAll(fields, field => field.IsShown);
        required = Array.FindAll(fields, field => field.Required is not null);
        lookedUp = [.. fields.OfType<LookedUpField<T>>()];
        for (var i = 0; i < fields.Length; i++)
        {
            var bit = 1UL << i;
            essential |= fields[i].IsEssential ? bit : 0;
            updatable |= fields[i].On.HasFlag(WriteOn.Update) ? bit : 0;
            if (fields[i].IsStored)
            {
                fields[i].AddToStored(stored, bit);
            }
            if (fields[i].On.HasFlag(WriteOn.Create))
            {
                fields[i].AddToBody(OnCreate, bit);
            }
            if (fields[i].On.HasFlag(WriteOn.Update))
            {
                fields[i].AddToBody(OnUpdate, bit);
            }
        }
        StoredNames = [.. fields.Where(field => field.IsStored).Select(field => field.StoredAs)];
        described.Others?.Invoke(OnCreate);
        described.Others?.Invoke(OnUpdate);
        write = Write;
    }

    /// <summary>The keys of a body that creates a record.</summary>
    public BodyShape<RecordInput<T>> OnCreate { get; } = new();

    /// <summary>The keys of a body that changes a record.</summary>
    public BodyShape<RecordInput<T>> OnUpdate { get; } = new();

    /// <summary>The names in the data file.</summary>
    public IReadOnlyList<string> StoredNames { get; }

    /// <summary>Returns a function that writes records. It looks up the values of other records now.</summary>
    public WriteRecord<T> WriterFor(AccountState state, IReadOnlyList<T> records)
    {
        if (lookedUp.Length == 0)
        {
            return write;
        }
        var found = Array.ConvertAll(lookedUp, field => field.Read(state, records));
        return (json, record, links) => Write(json, record, links, found);
    }

    /// <summary>
    /// The stored record with the sent values that may change; a new record if no record is given. A field that only a creation
    /// sets keeps its value.
    /// </summary>
    public T Merge(RecordInput<T> input, T? record)
    {
        if (record is null)
        {
            return input.Values;
        }
        var merged = (T)((Record)record with { });
        for (var sent = input.Sent & updatable; sent != 0; sent &= sent - 1)
        {
            fields[BitOperations.TrailingZeroCount(sent)].Copy(input.Values, merged);
        }
        return merged;
    }

    /// <summary>Whether a body has a field.</summary>
    public bool IsSent(RecordInput<T> input, string name) => (input.Sent & BitOf(name)) != 0;

    /// <summary>Forgets all sent values except those of some fields.</summary>
    public void KeepOnly(RecordInput<T> input, params ReadOnlySpan<string> names)
    {
        var kept = 0UL;
        foreach (var name in names)
        {
            kept |= BitOf(name);
        }
        input.Sent &= kept;
        input.Beside = null;
    }

    /// <summary>Adds an error for each required field that is blank.</summary>
    public void CheckRequired(T record, FieldErrors errors)
    {
        foreach (var field in required)
        {
            if (field.IsBlank(record))
            {
                errors.Blank(field.Name, field.Required!);
            }
        }
    }

    /// <summary>Writes a record into the data file.</summary>
    public void Store(Utf8JsonWriter json, T record)
    {
        json.WriteStartObject();
        json.WriteNumber(IdKey, record.Id);
        json.WriteNumber(VersionKey, record.Version);
        foreach (var field in fields.AsSpan(0, fields.Length - 2))
        {
            if (field.IsStored)
            {
                field.Store(json, record);
            }
        }
        json.WriteEndObject();
    }

    /// <summary>Reads a record from the data file.</summary>
    /// <exception cref="JsonException">The bytes are not such a record.</exception>
    public T ReadStored(ReadOnlySpan<byte> body)
    {
        // A file may have millions of records: nothing is made for each but the record itself.
        var input = reused ??= new RecordInput<T>();
        input.Begin();
        var reader = new Utf8JsonReader(body);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && stored.Read(ref reader, input) is null && !reader.Read() && (input.Sent & essential) == essential
                ? input.Values
                : throw new JsonException("Not a record.");
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            // The reader throws them for a value of another type than the one that is read.
            throw new JsonException(failure.Message, failure);
        }
    }

    private static ValueField<T, long> Hidden(string name, Func<T, long> get, Action<T, long> set) =>
        new(name, FieldTypes.Reference, get, set) { IsShown = false, IsStored = true, IsEssential = true };

    private ulong BitOf(string name) => 1UL << Array.FindIndex(fields, field => field.Name == name);

    /// <summary>Writes a record for which nothing must be looked up.</summary>
    public void Write(Utf8JsonWriter json, T record, Links links)
    {
        json.WriteStartObject();
        foreach (var field in shown)
        {
            if (field.ShownFor?.Invoke(record) != false)
            {
                field.Write(json, record, links);
            }
        }
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, T record, Links links, WriteRecord<T>[] found)
    {
        json.WriteStartObject();
        var next = 0;
        foreach (var field in shown)
        {
            if (field is LookedUpField<T>)
            {
                found[next++](json, record, links);
            }
            else if (field.ShownFor?.Invoke(record) != false)
            {
                field.Write(json, record, links);
            }
        }
        json.WriteEndObject();
    }
}
