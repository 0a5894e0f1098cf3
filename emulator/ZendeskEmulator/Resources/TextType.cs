using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>A text.</summary>
/// <param name="readStored">Reads one of the data file, if not each is a text of its own.</param>
internal class TextType(ReadStored<string?>? readStored = null) : FieldType<string?>
{
    public override void Write(Utf8JsonWriter json, JsonEncodedText name, string? value) => json.WriteString(name, value);

    public override string? ReadStored(ref Utf8JsonReader reader) =>
        readStored is null ? reader.GetString() : readStored(ref reader);

    public override void AddTo<TInto>(BodyShape<TInto> shape, string name, Action<TInto, string?> set) => shape.Text(name, set);

    public override bool IsBlank(string? value) => string.IsNullOrWhiteSpace(value);
}
