using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>An array of texts. Without texts, the wire has an empty array and the data file leaves the field out.</summary>
internal class TextsType : FieldType<string[]?>
{
    public override void Write(Utf8JsonWriter json, JsonEncodedText name, string[]? value)
    {
        json.WriteStartArray(name);
        foreach (var text in value ?? [])
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string[]?> set) =>
        shape.Texts(name, (into, texts) => set(into, [.. texts]));

    public override string[]? ReadStored(ref Utf8JsonReader reader) => StoredArray.Read(
        ref reader,
        (ref item) => item.GetString() ?? throw new JsonException("A text in an array is null."));

    public override string[]? Keep(string[]? stored, string[]? sent) =>
        sent.AsSpan().SequenceEqual(stored) ? stored : sent;

    public override bool IsBlank(string[]? value) => value is null or [];
}
