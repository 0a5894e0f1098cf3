using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// Reads one value of a body as Zendesk does (facts §2.3, Coercion): an integer may be a string of digits, a boolean
/// has six spellings. Each method returns null, or a text such as "must be a string". In both cases the reader is after the value.
/// </summary>
internal static class BodyValue
{
    /// <summary>The maximum number of bytes in a body for one byte of a text: \u0061.</summary>
    private const int LongestEscape = 6;

    public const string MustBeText = "must be a string";
    private const string MustBeArray = "must be an array";
    private const string MustBeInteger = "must be an integer";

    /// <param name="longest">The maximum length of the text in bytes of UTF-8.</param>
    public static string? Text(ref Utf8JsonReader reader, int longest, out string? value)
    {
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                // A value that is too long even if every letter is escaped is not read, because it would be in memory twice.
                if (reader.ValueSpan.Length > (reader.ValueIsEscaped ? (long)longest * LongestEscape : longest))
                {
                    return TooLong(longest);
                }
                value = ReadString(ref reader);
                return reader.ValueSpan.Length > longest ? Bound(ref value, longest) : null;
            default:
                reader.Skip();
                return MustBeText;
        }
    }

    /// <inheritdoc cref="Text"/>
    public static string? TextOrNumber(ref Utf8JsonReader reader, int longest, out string? value)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return Text(ref reader, longest, out value);
        }
        value = Encoding.UTF8.GetString(reader.ValueSpan);
        return Bound(ref value, longest);
    }

    public static string? Integer(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
        {
            return null;
        }
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            value = number;
            return null;
        }
        if (reader.TokenType == JsonTokenType.String
            && Utf8Parser.TryParse(reader.ValueSpan, out long digits, out var used) && used == reader.ValueSpan.Length)
        {
            value = digits;
            return null;
        }
        reader.Skip();
        return MustBeInteger;
    }

    public static string? Boolean(ref Utf8JsonReader reader, out bool? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.ValueSpan.SequenceEqual("1"u8) => true,
            JsonTokenType.Number when reader.ValueSpan.SequenceEqual("0"u8) => false,
            JsonTokenType.String => BooleanOf(ReadString(ref reader)),
            _ => null,
        };
        if (value is not null || reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        reader.Skip();
        return "must be either true or false";
    }

    public static string? Time(ref Utf8JsonReader reader, out DateTime value)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out value))
        {
            return null;
        }
        value = default;
        reader.Skip();
        return "must be an instant";
    }

    /// <summary>The boolean that a text spells; null for any other text.</summary>
    public static bool? BooleanOf(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "ON" => true,
        "FALSE" or "0" or "OFF" => false,
        _ => null,
    };

    /// <inheritdoc cref="Text"/>
    public static string? Texts(ref Utf8JsonReader reader, int longest, out List<string> values)
    {
        values = [];
        if (!IsArray(ref reader))
        {
            return MustBeArray;
        }
        string? first = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var reason = TextOrNumber(ref reader, longest, out var value);
            first ??= reason;
            if (value is not null)
            {
                values.Add(value);
            }
        }
        return first;
    }

    /// <summary>Reads texts, or one comma-separated text.</summary>
    /// <inheritdoc cref="Text"/>
    public static string? TextsOrList(ref Utf8JsonReader reader, int longest, out List<string> values)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return Texts(ref reader, longest, out values);
        }
        values = [.. ReadString(ref reader).Split(',')];
        string? first = null;
        foreach (var value in values)
        {
            var text = value;
            first ??= Bound(ref text, longest);
        }
        return first;
    }

    public static string? Integers(ref Utf8JsonReader reader, out List<long> values)
    {
        values = [];
        if (!IsArray(ref reader))
        {
            return MustBeArray;
        }
        string? first = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var reason = Integer(ref reader, out var value);
            first ??= reason;
            if (value is { } number)
            {
                values.Add(number);
            }
        }
        return first;
    }

    /// <summary>
    /// Reads an id from a path or query: digits of any length (an id beyond int64 is merely unknown).
    /// </summary>
    /// <returns>False when the text is not an integer.</returns>
    public static bool TryReadId(ReadOnlySpan<char> text, out long id)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id))
        {
            return true;
        }
        id = 0;
        return !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>False, with the reader after the value, when the value is not an array.</summary>
    private static bool IsArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }
        reader.Skip();
        return false;
    }

    /// <summary>Whether the property at the reader's position has this name.</summary>
    public static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException broken)
        {
            throw NotText(broken);
        }
    }

    public static bool IsNamed(ref Utf8JsonReader reader, string name) => IsNamed(ref reader, Encoding.UTF8.GetBytes(name));

    /// <summary>The text or property name at the reader's position.</summary>
    /// <exception cref="JsonException">It is not valid text.</exception>
    public static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw NotText(broken);
        }
    }

    /// <summary>
    /// Returns an error and sets the text to null when it is too long. Escapes in the body do not count.
    /// </summary>
    private static string? Bound(ref string? text, int longest)
    {
        if (Encoding.UTF8.GetByteCount(text!) <= longest)
        {
            return null;
        }
        text = null;
        return TooLong(longest);
    }

    private static string TooLong(int longest) => string.Create(CultureInfo.InvariantCulture, $"can not be longer than {longest} bytes");

    /// <summary>
    /// The reader throws InvalidOperationException for invalid UTF-8 and for half a surrogate pair. Neither is valid
    /// JSON.
    /// </summary>
    private static JsonException NotText(InvalidOperationException broken) => new(broken.Message, broken);
}
