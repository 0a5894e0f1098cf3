using System.Globalization;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Matching;

/// <summary>A place in a JSON body: user.email, users.0.name, users.*.external_id.</summary>
internal sealed class BodyPath
{
    private const int MaxSegments = 12;

    private readonly Segment[] segments;

    private BodyPath(string text, Segment[] segments)
    {
        Text = text;
        this.segments = segments;
    }

    /// <summary>The path as it was given.</summary>
    public string Text { get; }

    public static Outcome<BodyPath> Of(string text)
    {
        var plain = text.StartsWith("$.", StringComparison.Ordinal) ? text[2..] : text;
        var parts = plain.Replace("[]", ".*", StringComparison.Ordinal)
            .Replace("[", ".", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.');
        return parts.Length > MaxSegments || parts.Any(string.IsNullOrEmpty)
            ? Errors.Control(400, $"'{Beginning.Of(text, 100)}' is not a path in a body: write one such as user.email or users.*.name")
            : new BodyPath(text, [.. parts.Select(Segment.Of)]);
    }

    /// <summary>Whether a value at the path satisfies a test. Of a body that is cut or broken, the part before that counts.</summary>
    /// <param name="test">Receives the text of a scalar; null for a null.</param>
    public bool Any(ReadOnlySpan<byte> json, Func<string?, bool> test)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            return reader.Read() && Any(ref reader, 0, test);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The values at the path, up to a maximum.</summary>
    public List<string?> Values(ReadOnlySpan<byte> json, int most)
    {
        var values = new List<string?>();
        Any(json, value =>
        {
            values.Add(value);
            return values.Count == most;
        });
        return values;
    }

    private bool Any(ref Utf8JsonReader reader, int depth, Func<string?, bool> test)
    {
        if (depth == segments.Length)
        {
            return AnyScalar(ref reader, test);
        }
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject && reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var isOnPath = isObject ? segments[depth].IsName(ref reader) : segments[depth].IsIndex(index);
            if (isObject && !reader.Read())
            {
                return false;
            }
            if (isOnPath ? Any(ref reader, depth + 1, test) : !reader.TrySkip())
            {
                // Found; or the body ends here.
                return isOnPath;
            }
        }
        return false;
    }

    /// <summary>Tests a scalar, or the items of a list of scalars.</summary>
    private static bool AnyScalar(ref Utf8JsonReader reader, Func<string?, bool> test)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                reader.TrySkip();
                return false;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        reader.TrySkip();
                    }
                    else if (test(TextOf(ref reader)))
                    {
                        return true;
                    }
                }
                return false;
            default:
                return test(TextOf(ref reader));
        }
    }

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => BodyValue.ReadString(ref reader),
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };

    /// <param name="Name">Null for any.</param>
    /// <param name="Index">The place in a list; -1 outside a list.</param>
    private readonly record struct Segment(byte[]? Name, int Index)
    {
        public static Segment Of(string text) => text == "*"
            ? new Segment(null, -1)
            : new Segment(
                Encoding.UTF8.GetBytes(text),
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);

        public bool IsName(ref Utf8JsonReader reader) => Name is null || BodyValue.IsNamed(ref reader, Name);

        public bool IsIndex(int index) => Name is null || Index == index;
    }
}
