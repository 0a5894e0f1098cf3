using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>Reads the values of one type from JSON and writes them.</summary>
internal abstract class FieldType<TValue>
{
    public abstract void Write(Utf8JsonWriter json, JsonEncodedText name, TValue value);

    /// <summary>Reads a value of the data file, as the emulator wrote it; it is not null.</summary>
    /// <param name="reader">At the value, and at its end afterwards.</param>
    public abstract TValue ReadStored(ref Utf8JsonReader reader);

    /// <summary>Adds a key of the type to the shape of a body.</summary>
    public virtual void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TValue> set) =>
        throw new InvalidOperationException($"No body has {name}.");

    /// <summary>The value that a change leaves: the stored object when the sent one equals it, so that nothing changes.</summary>
    public virtual TValue Keep(TValue stored, TValue sent) => sent;

    /// <summary>Nothing was said: null, zero for an id, an empty text.</summary>
    public virtual bool IsBlank(TValue value) => value is null;

    /// <summary>Whether the data file leaves the value out: null, unless the type says otherwise.</summary>
    public virtual bool IsOmitted(TValue value) => value is null;
}

/// <summary>The types of fields.</summary>
internal static class FieldTypes
{
    public static readonly FieldType<string?> Text = new TextType();
    public static readonly FieldType<string?> TextOrNumber = new TextOrNumberType();
    public static readonly FieldType<string?> ExternalId = new ExternalIdType();
    public static readonly FieldType<string[]?> Texts = new TextsType();
    public static readonly FieldType<long?> Integer = new IntegerType();
    public static readonly FieldType<long> Number = new NumberType();
    public static readonly FieldType<long> Reference = new ReferenceType();
    public static readonly FieldType<long> NumberIfAny = new NumberIfAnyType();
    public static readonly FieldType<bool> Boolean = new BooleanType();
    public static readonly FieldType<bool> TrueOrNull = new TrueOrNullType();
    public static readonly FieldType<DateTime> Time = new TimeType();
    public static readonly FieldType<DateTime?> TimeOrNull = new TimeOrNullType();

    private sealed class TextOrNumberType : TextType
    {
        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string?> set) => shape.TextOrNumber(name, set);
    }

    /// <summary>A blank text counts as null.</summary>
    private sealed class ExternalIdType : TextType
    {
        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string?> set) =>
            shape.TextOrNumber(name, (into, text) => set(into, string.IsNullOrWhiteSpace(text) ? null : text));
    }

    /// <summary>A number that a null does not change.</summary>
    private sealed class NumberType : FieldType<long>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, long value) => json.WriteNumber(name, value);

        public override long ReadStored(ref Utf8JsonReader reader) => reader.GetInt64();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, long> set) =>
            shape.Integer(name, (into, number) =>
            {
                if (number is { } sent)
                {
                    set(into, sent);
                }
            });
    }

    private sealed class IntegerType : FieldType<long?>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, long? value) => json.WriteNumber(name, value);

        public override long? ReadStored(ref Utf8JsonReader reader) => reader.GetInt64();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, long?> set) => shape.Integer(name, set);
    }

    /// <summary>The id of another record; 0 for no record.</summary>
    private class ReferenceType : FieldType<long>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, long value) => json.WriteNumber(name, value);

        public override long ReadStored(ref Utf8JsonReader reader) => reader.GetInt64();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, long> set) =>
            shape.Integer(name, (into, id) => set(into, id ?? 0));

        public override bool IsBlank(long value) => value == 0;
    }

    /// <summary>The same, and the data file leaves a 0 out.</summary>
    private sealed class NumberIfAnyType : ReferenceType
    {
        public override bool IsOmitted(long value) => value == 0;
    }

    /// <summary>A flag that Zendesk shows as null where it is not set.</summary>
    private sealed class TrueOrNullType : BooleanType
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, bool value) =>
            json.WriteBoolean(name, value ? true : null);
    }

    private class BooleanType : FieldType<bool>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, bool value) => json.WriteBoolean(name, value);

        public override bool ReadStored(ref Utf8JsonReader reader) => reader.GetBoolean();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, bool> set) => shape.Boolean(name, set);

        public override bool IsOmitted(bool value) => !value;
    }

    private sealed class TimeType : FieldType<DateTime>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, DateTime value) => json.WriteString(name, value);

        public override DateTime ReadStored(ref Utf8JsonReader reader) => reader.GetDateTime();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, DateTime> set) => shape.Time(name, set);
    }

    private sealed class TimeOrNullType : FieldType<DateTime?>
    {
        public override void Write(Utf8JsonWriter json, JsonEncodedText name, DateTime? value) => json.WriteString(name, value);

        public override DateTime? ReadStored(ref Utf8JsonReader reader) => reader.GetDateTime();

        public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, DateTime?> set) =>
            shape.Time(name, (into, time) => set(into, time));
    }
}
