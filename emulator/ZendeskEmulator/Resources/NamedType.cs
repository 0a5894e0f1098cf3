using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>An enum as a text. No body sets it; a rule of the resource does.</summary>
internal sealed class NamedType<TValue>(params (TValue Value, string Name)[] names) : FieldType<TValue>
    where TValue : struct, Enum
{
    private readonly JsonEncodedText[] encoded = Array.ConvertAll(names, known => JsonEncodedText.Encode(known.Name));

    /// <summary>All names, for an error message.</summary>
    public string Names { get; } = string.Join(", ", names.Select(known => known.Name));

    /// <summary>The value of a name; null for another text.</summary>
    public TValue? Find(string? name)
    {
        foreach (var known in names)
        {
            if (known.Name == name)
            {
                return known.Value;
            }
        }
        return null;
    }

    public string NameOf(TValue value) => names[IndexOf(value)].Name;

    public override void Write(Utf8JsonWriter json, JsonEncodedText name, TValue value) => json.WriteString(name, encoded[IndexOf(value)]);

    // A name has no escapes.
    public override TValue ReadStored(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < encoded.Length; i++)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.SequenceEqual(encoded[i].EncodedUtf8Bytes))
            {
                return names[i].Value;
            }
        }
        throw new JsonException($"None of {Names}.");
    }

    private int IndexOf(TValue value)
    {
        var at = 0;
        while (!EqualityComparer<TValue>.Default.Equals(names[at].Value, value))
        {
            at++;
        }
        return at;
    }
}
