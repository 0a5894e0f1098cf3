using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The values of events: texts, ids (boxed longs) and arrays of texts.</summary>
internal static class EventValues
{
    public static bool AreSame(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (string[] a, string[] b) => a.AsSpan().SequenceEqual(b),
        (null, string[] { Length: 0 }) or (string[] { Length: 0 }, null) => true,
        _ => Equals(one, other),
    };

    /// <summary>Writes a value as events show it: ids are texts (recorded), tags an array.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, object? value)
    {
        json.WritePropertyName(name);
        if (value is long id)
        {
            Span<byte> digits = stackalloc byte[20];
            id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            json.WriteStringValue(digits[..length]);
            return;
        }
        Store(json, value);
    }

    /// <summary>Writes a value for the data file: an id is a number there.</summary>
    public static void Store(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case long id:
                json.WriteNumberValue(id);
                break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string?)value);
                break;
        }
    }

    /// <summary>Reads a value of the data file.</summary>
    public static object? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.GetInt64();
            case JsonTokenType.StartArray:
                return Texts(ref reader);
            default:
                return reader.GetString();
        }
    }

    /// <summary>Reads an array of texts.</summary>
    public static string[] Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString() ?? "");
        }
        return [.. texts];
    }
}
