using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// Reads a whole JSON text as a tree. It uses the reader of request bodies, so all text must be valid Unicode.
/// </summary>
internal static class JsonTree
{
    /// <summary>Parses the tree; null when the text is not JSON or contains invalid Unicode.</summary>
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
