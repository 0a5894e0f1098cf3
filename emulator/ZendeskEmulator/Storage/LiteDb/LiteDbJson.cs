using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>A record's JSON as the fields of a document.</summary>
internal static class LiteDbJson
{
    /// <summary>As <see cref="RecordJson"/> writes.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly LiteDbNames Names = new();
    private static readonly BsonValue Yes = new(true);
    private static readonly BsonValue No = new(false);

    /// <summary>
    /// Adds the fields of the JSON to the document. False, with some of them in it, where <see cref="LiteDbJsonWriter"/> would
    /// not make the same bytes of them: names that differ in their case only, numbers that neither long nor decimal has,
    /// blanks, escapes that need not be.
    /// </summary>
    public static bool TryFill(BsonDocument document, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var length = 0;
        return reader.Read() && TryFill(document, ref reader, ref length) && length == json.Length;
    }

    /// <param name="length">Grows by the bytes that the fields take without blanks.</param>
    private static bool TryFill(BsonDocument document, ref Utf8JsonReader reader, ref int length)
    {
        length += 2;
        for (var isFirst = true; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; isFirst = false)
        {
            length += reader.ValueSpan.Length + (isFirst ? 3 : 4);
            if (reader.ValueIsEscaped || Encoder.FindFirstCharacterToEncodeUtf8(reader.ValueSpan) >= 0)
            {
                return false;
            }
            var name = Names.Of(ref reader);
            reader.Read();
            if (document.ContainsKey(name) || ValueOf(ref reader, ref length) is not { } value)
            {
                return false;
            }
            document.Add(name, value);
        }
        return true;
    }

    private static BsonValue? ValueOf(ref Utf8JsonReader reader, ref int length)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var inner = new BsonDocument();
                return TryFill(inner, ref reader, ref length) ? inner : null;
            case JsonTokenType.StartArray:
                return ArrayOf(ref reader, ref length);
        }
        length += reader.ValueSpan.Length;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                length += 2;
                return TextOf(ref reader) is { } text ? new BsonValue(text) : null;
            case JsonTokenType.Number:
                return NumberOf(ref reader);
            case JsonTokenType.True:
                return Yes;
            case JsonTokenType.False:
                return No;
            default:
                return BsonValue.Null;
        }
    }

    private static BsonArray? ArrayOf(ref Utf8JsonReader reader, ref int length)
    {
        var array = new BsonArray();
        length += 2;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            length += array.Count > 0 ? 1 : 0;
            if (ValueOf(ref reader, ref length) is not { } item)
            {
                return null;
            }
            array.Add(item);
        }
        return array;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && Encoder.FindFirstCharacterToEncodeUtf8(reader.ValueSpan) < 0)
        {
            return reader.GetString();
        }
        try
        {
            var text = reader.GetString()!;
            return JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes.SequenceEqual(reader.ValueSpan) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character, which no string can hold.
            return null;
        }
    }

    private static BsonValue? NumberOf(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole == 0 && reader.ValueSpan.Length > 1 ? null : new BsonValue(whole);
        }
        Span<byte> exact = stackalloc byte[32];
        return reader.TryGetDecimal(out var number) && Utf8Formatter.TryFormat(number, exact, out var count)
            && exact[..count].SequenceEqual(reader.ValueSpan)
            ? new BsonValue(number)
            : null;
    }
}
