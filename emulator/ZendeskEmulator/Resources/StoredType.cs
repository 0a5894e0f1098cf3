using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>A value that is only stored, in a JSON of its own.</summary>
/// <param name="read">Reads the value at the reader's position. The reader is at the value's end afterwards.</param>
internal sealed class StoredType<TValue>(StoredType<TValue>.ReadValue read, Action<Utf8JsonWriter, TValue> write) : FieldType<TValue?>
    where TValue : class
{
    public delegate TValue ReadValue(ref Utf8JsonReader reader);

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, TValue? value)
    {
        json.WritePropertyName(name);
        write(json, value!);
    }

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TValue?> set) =>
        throw new InvalidOperationException($"No body has {name}.");

    public override void AddToStored<TInto>(BodyShape<TInto> shape, string name, Action<TInto, TValue?> set) =>
        shape.Add(name, (ref Utf8JsonReader reader, TInto into) =>
        {
            set(into, read(ref reader));
            return null;
        });

    public override bool IsBlank(TValue? value) => value is null;
}
