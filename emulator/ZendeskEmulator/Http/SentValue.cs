using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// A value of a body whose type only the account knows, such as that of a user field. A number and the string of its
/// digits are the same, as are true and "true": Zendesk coerces them anyhow (facts §2.3).
/// </summary>
internal readonly record struct SentValue
{
    public bool IsNull { get; private init; }

    /// <summary>A string, the digits of a number, true or false; null for anything else.</summary>
    public string? Text { get; private init; }

    /// <summary>The strings of an array; null for anything else.</summary>
    public IReadOnlyList<string>? Items { get; private init; }

    /// <summary>Reads the value that the reader stands on; it then stands on the value's end.</summary>
    public static SentValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new SentValue { IsNull = true };
            case JsonTokenType.True or JsonTokenType.False:
                return new SentValue { Text = reader.TokenType == JsonTokenType.True ? "true" : "false" };
            case JsonTokenType.StartArray:
                return BodyValue.Texts(ref reader, out var items) is null ? new SentValue { Items = items } : default;
            default:
                _ = BodyValue.TextOrNumber(ref reader, out var text);
                return new SentValue { Text = text };
        }
    }
}
