using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// A value of a body whose type depends on the account, such as that of a user field. A number equals the string of its
/// digits, and true equals "true", because Zendesk coerces them anyway (facts §2.3).
/// </summary>
internal readonly record struct SentValue
{
    public bool IsNull { get; private init; }

    /// <summary>A string, the digits of a number, true or false; null for other types.</summary>
    public string? Text { get; private init; }

    /// <summary>The strings of an array; null for other types.</summary>
    public IReadOnlyList<string>? Items { get; private init; }

    /// <summary>The value of an array, or else of a text.</summary>
    public static SentValue Of(string? text, IReadOnlyList<string>? items) => new() { Text = items is null ? text : null, Items = items };

    /// <summary>Reads the value at the reader's position. The reader is at the value's end afterwards.</summary>
    /// <param name="longest">The maximum length of a text in bytes of UTF-8.</param>
    /// <param name="mostItems">The maximum number of items.</param>
    /// <param name="error">The error when the value is too large, with its key; null when it is not.</param>
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

    /// <summary>
    /// A value that is too long is reported at once. A wrong type is reported once the field's type is known.
    /// </summary>
    private static ParameterError? TooLong(string key, string? reason) =>
        reason is null or BodyValue.MustBeText ? null : new ParameterError(key, reason);
}
