using System.Numerics;
using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>JSON from the fields of a resource: on the wire, and in bodies that create or change a record.</summary>
internal sealed class SchemaJson<T>
    where T : TimedRecord, new()
{
    /// <summary>A bit each for the fields that were sent.</summary>
    private const int MaxFields = 64;

    private readonly Field<T>[] fields;
    private readonly Field<T>[] shown;
    private readonly Field<T>[] required;
    private readonly LookedUpField<T>[] lookedUp;
    private readonly ulong updatable;
    private readonly WriteRecord<T> write;

    public SchemaJson(Fields<T> described)
    {
        fields = [.. described.InOrder];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields.Length, MaxFields, nameof(described));
        shown = Array.FindAll(fields, field => field.IsShown);
        required = Array.FindAll(fields, field => field.Required is not null);
        lookedUp = [.. shown.OfType<LookedUpField<T>>()];
        for (var i = 0; i < fields.Length; i++)
        {
            var bit = 1UL << i;
            updatable |= fields[i].On.HasFlag(WriteOn.Update) ? bit : 0;
            if (fields[i].On.HasFlag(WriteOn.Create))
            {
                fields[i].AddToBody(OnCreate, bit);
            }
            if (fields[i].On.HasFlag(WriteOn.Update))
            {
                fields[i].AddToBody(OnUpdate, bit);
            }
        }
        Stored = new StoredFields<T>(new Fields<T>().Stamps(), described);
        described.Others?.Invoke(OnCreate);
        described.Others?.Invoke(OnUpdate);
        write = Write;
    }

    /// <summary>The keys of a body that creates a record.</summary>
    public BodyShape<RecordInput<T>> OnCreate { get; } = new();

    /// <summary>The keys of a body that changes a record.</summary>
    public BodyShape<RecordInput<T>> OnUpdate { get; } = new();

    /// <summary>The record in the data file.</summary>
    public StoredFields<T> Stored { get; }

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

    /// <summary>The input with the sent values of some fields only.</summary>
    public RecordInput<T> Only(RecordInput<T> input, params ReadOnlySpan<string> names)
    {
        var kept = 0UL;
        foreach (var name in names)
        {
            kept |= BitOf(name);
        }
        return new RecordInput<T>(input.Values) { Sent = input.Sent & kept };
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

    private ulong BitOf(string name) => Array.FindIndex(fields, field => field.Name == name) is >= 0 and var place
        ? 1UL << place
        : throw new ArgumentException($"There is no field {name}.", nameof(name));

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
            var writeFound = field is LookedUpField<T> ? found[next++] : null;
            if (field.ShownFor?.Invoke(record) == false)
            {
                continue;
            }
            if (writeFound is not null)
            {
                writeFound(json, record, links);
            }
            else
            {
                field.Write(json, record, links);
            }
        }
        json.WriteEndObject();
    }
}
