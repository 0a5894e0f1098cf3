using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>A value that Zendesk names by a text, and of which it may have more than this library knows.</summary>
internal interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>Reads and writes such a value as its text.</summary>
internal sealed class TextValueConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(reader.GetString() ?? throw new JsonException("A text is expected."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
