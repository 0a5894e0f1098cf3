using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// Properties that have the same values in most objects of a list. They are encoded once and copied, which costs a
/// tenth of writing them one by one.
/// </summary>
internal sealed class EncodedProperties
{
    private readonly byte[] utf8;

    /// <param name="write">Writes one property or several.</param>
    public EncodedProperties(Action<Utf8JsonWriter> write)
    {
        var whole = RawJson.Write(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
        utf8 = whole.Utf8[1..^1].ToArray();
    }

    /// <summary>Writes the properties. The writer must not validate, because they are no value by themselves.</summary>
    public void WriteTo(Utf8JsonWriter json) => json.WriteRawValue(utf8, skipInputValidation: true);
}
