using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The values of events: texts, ids (boxed longs) and arrays of texts.</summary>
internal static class EventValues
{
    /// <summary>Whether tags are the same; null and an empty list both mean no tags.</summary>
    public static bool AreSame(string[]? one, string[]? other) => one.AsSpan().SequenceEqual(other);

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

    /// <summary>Reads an array of texts, or of ids, which become texts.</summary>
    public static string[] Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.TokenType == JsonTokenType.Number
                ? reader.GetInt64().ToString(CultureInfo.InvariantCulture)
                : reader.GetString() ?? "");
        }
        return [.. texts];
    }
}
