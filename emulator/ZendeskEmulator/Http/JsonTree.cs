using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Reads a whole JSON text as a tree, by the same reader as every body: what it takes as text is Unicode.</summary>
internal static class JsonTree
{
    /// <summary>The tree; null when it is no JSON, or when a text in it is not Unicode.</summary>
    public static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var texts = new Utf8JsonReader(json);
            while (texts.Read())
            {
                if (texts.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = BodyValue.ReadString(ref texts);
                }
            }
            var reader = new Utf8JsonReader(json);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
