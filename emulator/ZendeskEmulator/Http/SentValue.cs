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
    /// <param name="longest">How many bytes of UTF-8 a text in it may have.</param>
    /// <param name="mostItems">How many items it may have.</param>
    /// <param name="error">What is wrong with its size, under its key; null when nothing is.</param>
    public static SentValue Read(ref Utf8JsonReader reader, string key, int longest, int mostItems, out ParameterError? error)
    {
        error = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new SentValue { IsNull = true };
            case JsonTokenType.True or JsonTokenType.False:
                return new SentValue { Text = reader.TokenType == JsonTokenType.True ? "true" : "false" };
            case JsonTokenType.StartArray:
                var badItem = BodyValue.Texts(ref reader, longest, out var items);
                error = items.Count > mostItems ? ParameterError.TooMany(key, mostItems) : TooLong(key, badItem);
                return badItem is null ? new SentValue { Items = items } : default;
            default:
                error = TooLong(key, BodyValue.TextOrNumber(ref reader, longest, out var text));
                return new SentValue { Text = text };
        }
    }

    /// <summary>A value of a wrong type is told once the field's type is known; one that is too long at once.</summary>
    private static ParameterError? TooLong(string key, string? reason) =>
        reason is null or BodyValue.MustBeText ? null : new ParameterError(key, reason);
}
