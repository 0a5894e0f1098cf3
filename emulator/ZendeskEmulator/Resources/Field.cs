using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>When a body may set a field.</summary>
[Flags]
internal enum WriteOn
{
    Never = 0,
    Create = 1,
    Update = 2,
    Always = Create | Update,
}

/// <summary>One key of a resource's JSON.</summary>
internal abstract class Field<T>(string name)
    where T : class, new()
{
    public string Name { get; } = name;

    /// <summary>Its key in the data file.</summary>
    public JsonEncodedText StoredKey { get; set; } = JsonEncodedText.Encode(name);

    /// <summary>Whether creations and updates may set it.</summary>
    public WriteOn On { get; set; } = WriteOn.Never;

    /// <summary>Zendesk's name of it in the 422 for a blank value; null for a field that may be blank.</summary>
    public string? Required { get; set; }

    /// <summary>True when all records in the data file have it: one without it is damaged.</summary>
    public bool IsEssential { get; set; }

    /// <summary>Whether it is on the wire.</summary>
    public bool IsShown { get; set; } = true;

    /// <summary>The records that have the field on the wire; null for all.</summary>
    public Func<T, bool>? ShownFor { get; set; }

    /// <summary>Whether it is in the data file.</summary>
    public bool IsStored { get; set; }

    protected JsonEncodedText Key { get; } = JsonEncodedText.Encode(name);

    public virtual bool IsBlank(T record) => false;

    public abstract void Write(Utf8JsonWriter json, T record, Links links);

    /// <summary>Writes the field into the data file.</summary>
    public virtual void Store(Utf8JsonWriter json, T record)
    {
    }

    /// <summary>Reads the field from the data file: the value at the reader's position.</summary>
    public virtual void ReadStored(ref Utf8JsonReader reader, T record)
    {
    }

    /// <summary>Reads the field from a body.</summary>
    public virtual void AddToBody(BodyShape<RecordInput<T>> body, ulong bit)
    {
    }

    /// <summary>Copies the value from one record to another.</summary>
    public virtual void Copy(T from, T to)
    {
    }
}

/// <summary>A key that stands for a value of the record.</summary>
internal sealed class ValueField<T, TValue>(string name, FieldType<TValue> type, Func<T, TValue> get, Action<T, TValue> set)
    : Field<T>(name)
    where T : class, new()
{
    private bool? isAlwaysStored;

    public override bool IsBlank(T record) => type.IsBlank(get(record));

    public override void Write(Utf8JsonWriter json, T record, Links links) => type.Write(json, Key, get(record));

    // A value is left out where reading nothing gives it back.
    public override void Store(Utf8JsonWriter json, T record)
    {
        var value = get(record);
        if ((isAlwaysStored ??= IsEssential || !type.IsOmitted(get(new T()))) || !type.IsOmitted(value))
        {
            type.Write(json, StoredKey, value);
        }
    }

    public override void ReadStored(ref Utf8JsonReader reader, T record) => set(
        record,
        reader.TokenType == JsonTokenType.Null && default(TValue) is null ? default! : type.ReadStored(ref reader));

    public override void AddToBody(BodyShape<RecordInput<T>> body, ulong bit) => type.AddTo(body, Name, (input, value) =>
    {
        set(input.Values, value);
        input.Sent |= bit;
    });

    public override void Copy(T from, T to) => set(to, type.Keep(get(to), get(from)));
}

/// <summary>A key that follows from the record and the request.</summary>
internal sealed class DerivedField<T>(string name, Action<Utf8JsonWriter, JsonEncodedText, T, Links> write) : Field<T>(name)
    where T : class, new()
{
    public override void Write(Utf8JsonWriter json, T record, Links links) => write(json, Key, record, links);
}

/// <summary>A key that follows from other records. They are read with the record, before the response waits for the commit.</summary>
internal abstract class LookedUpField<T>(string name) : Field<T>(name)
    where T : class, new()
{
    /// <summary>Looks up the values for some records, and returns a function that writes them.</summary>
    public abstract WriteRecord<T> Read(AccountState state, IReadOnlyList<T> records);

    public override void Write(Utf8JsonWriter json, T record, Links links) =>
        throw new InvalidOperationException($"{Name} must be read first.");
}

/// <inheritdoc/>
internal sealed class LookedUpField<T, TContext>(
    string name, Func<AccountState, IReadOnlyList<T>, TContext> read, Action<Utf8JsonWriter, JsonEncodedText, T, TContext, Links> write)
    : LookedUpField<T>(name)
    where T : class, new()
{
    public override WriteRecord<T> Read(AccountState state, IReadOnlyList<T> records)
    {
        var context = read(state, records);
        return (json, record, links) => write(json, Key, record, context, links);
    }
}

/// <summary>The values of a record in a body.</summary>
internal sealed class RecordInput<T>(T values)
    where T : class, new()
{
    public RecordInput()
        : this(new T())
    {
    }

    /// <summary>A record with the sent values and defaults.</summary>
    public T Values => values;

    /// <summary>The fields that were sent: one bit for each, by its place in the list of fields.</summary>
    public ulong Sent { get; set; }

    /// <summary>The values of keys that are not fields of the record; null if the body has no such keys.</summary>
    public object? Beside { get; set; }

    /// <summary>The values of keys that are not fields of the record, created when first used.</summary>
    public TBeside Get<TBeside>()
        where TBeside : class, new() => (TBeside)(Beside ??= new TBeside());
}
