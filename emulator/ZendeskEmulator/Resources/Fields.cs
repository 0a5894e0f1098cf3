using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>
/// The fields of a resource in the recorded order, as they are described. Methods that describe a field further follow the method
/// that adds it: <c>.Text("name", …).Required("Name")</c>. By default a body may set a value on create and update.
/// </summary>
/// <param name="folder">The folder of the records' addresses; empty for fields that are only stored.</param>
internal sealed class Fields<T>(string folder = "")
    where T : class, new()
{
    private readonly List<Field<T>> fields = [];

    public string Folder { get; } = folder;

    public IReadOnlyList<Field<T>> InOrder => fields;

    /// <summary>Adds keys of a body that are not fields of the record; null if there are no such keys.</summary>
    public Action<BodyShape<RecordInput<T>>>? Others { get; private set; }

    public Fields<T> Text(string name, Func<T, string?> get, Action<T, string?> set) => Value(name, FieldTypes.Text, get, set);

    public Fields<T> TextOrNumber(string name, Func<T, string?> get, Action<T, string?> set) =>
        Value(name, FieldTypes.TextOrNumber, get, set);

    public Fields<T> Texts(string name, Func<T, string[]?> get, Action<T, string[]?> set) => Value(name, FieldTypes.Texts, get, set);

    public Fields<T> Boolean(string name, Func<T, bool> get, Action<T, bool> set) => Value(name, FieldTypes.Boolean, get, set);

    public Fields<T> Integer(string name, Func<T, long?> get, Action<T, long?> set) => Value(name, FieldTypes.Integer, get, set);

    /// <summary>The id of another record; 0 for no record.</summary>
    public Fields<T> Reference(string name, Func<T, long> get, Action<T, long> set) => Value(name, FieldTypes.Reference, get, set);

    public Fields<T> Number(string name, Func<T, long> get, Action<T, long> set) => Value(name, FieldTypes.Number, get, set);

    /// <summary>An id or another number, which the data file leaves out when it is 0.</summary>
    public Fields<T> NumberIfAny(string name, Func<T, long> get, Action<T, long> set) => Value(name, FieldTypes.NumberIfAny, get, set);

    public Fields<T> Time(string name, Func<T, DateTime> get, Action<T, DateTime> set) => Value(name, FieldTypes.Time, get, set);

    /// <summary>An instant, or null.</summary>
    public Fields<T> TimeOrNull(string name, Func<T, DateTime?> get, Action<T, DateTime?> set) =>
        Value(name, FieldTypes.TimeOrNull, get, set);

    /// <summary>A value of any type.</summary>
    public Fields<T> Value<TValue>(string name, FieldType<TValue> type, Func<T, TValue> get, Action<T, TValue> set) =>
        Add(new ValueField<T, TValue>(name, type, get, set) { On = WriteOn.Always, IsStored = true });

    /// <summary>A key that follows from the record and the request.</summary>
    public Fields<T> Derived(string name, Action<Utf8JsonWriter, JsonEncodedText, T, Links> write) => Add(new DerivedField<T>(name, write));

    /// <summary>A key that follows from other records.</summary>
    public Fields<T> LookedUp<TContext>(
        string name, Func<AccountState, IReadOnlyList<T>, TContext> read, Action<Utf8JsonWriter, JsonEncodedText, T, TContext> write) =>
        LookedUp(name, read, (json, key, record, context, _) => write(json, key, record, context));

    /// <summary>A key that follows from other records and has addresses in it.</summary>
    public Fields<T> LookedUp<TContext>(
        string name, Func<AccountState, IReadOnlyList<T>, TContext> read, Action<Utf8JsonWriter, JsonEncodedText, T, TContext,
        Links> write) =>
        Add(new LookedUpField<T, TContext>(name, read, write));

    /// <summary>Adds keys of a body that are not fields of the record, such as an address by which a record is found.</summary>
    public Fields<T> Beside(Action<BodyShape<RecordInput<T>>> add)
    {
        Others = add;
        return this;
    }

    /// <summary>No body sets the field.</summary>
    public Fields<T> ReadOnly() => Change(field => field.On = WriteOn.Never);

    /// <summary>A body sets the field when the record is created, and never again.</summary>
    public Fields<T> OnCreate() => Change(field => field.On = WriteOn.Create);

    /// <summary>A blank value is refused with 422.</summary>
    /// <param name="label">Zendesk's name of the field: Name.</param>
    public Fields<T> Required(string label) => Change(field => field.Required = label);

    /// <summary>All records in the data file have the field: one without it is damaged.</summary>
    public Fields<T> Essential() => Change(field => field.IsEssential = true);

    /// <summary>The field is stored, and no response shows it.</summary>
    public Fields<T> Hidden() => Change(field => field.IsShown = false);

    /// <summary>The field is only in the data file: no body sets it, and no response shows it.</summary>
    public Fields<T> OnlyStored() => ReadOnly().Hidden();

    /// <summary>The field is not in the data file, because it follows from others.</summary>
    public Fields<T> NotStored() => Change(field => field.IsStored = false);

    /// <summary>Only some records have the field on the wire.</summary>
    public Fields<T> ShownFor(Func<T, bool> has) => Change(field => field.ShownFor = has);

    /// <summary>The key in the data file, where it is another than on the wire.</summary>
    public Fields<T> StoredAs(string key) => Change(field => field.StoredKey = JsonEncodedText.Encode(key));

    private Fields<T> Change(Action<Field<T>> change)
    {
        change(fields[^1]);
        return this;
    }

    private Fields<T> Add(Field<T> field)
    {
        fields.Add(field);
        return this;
    }
}
