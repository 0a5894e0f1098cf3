using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>
/// The values of events in memory and in JSON. A million tickets have ten million values. They consist largely of the same few
/// words and ids, so equal values are shared.
/// </summary>
internal static class EventValues
{
    private const int MaxShared = 10_000;

    private static readonly FrozenDictionary<string, string> Words = new[]
    {
        "subject", "requester_id", "priority", "type", "status", "organization_id", "brand_id", "ticket_form_id", "custom_status_id",
        "assignee_id", "group_id", "tags", "external_id", "due_at", "problem_id", "recipient", "is_public", "submitter_id",
        "new", "open", "pending", "hold", "solved", "closed", "deleted", "low", "normal", "high", "urgent",
        "problem", "incident", "question", "task", "true", "false", "",
    }.ToFrozenDictionary(word => word);

    private static readonly ConcurrentDictionary<long, object> Ids = new();
    private static int count;

    /// <summary>The one object of a known word; any other text itself.</summary>
    public static string Word(string text) => Words.GetValueOrDefault(text, text);

    /// <summary>The id as a value: the same object again where many tickets have it, as they have a brand.</summary>
    public static object? Id(long? id)
    {
        if (id is not { } known)
        {
            return null;
        }
        if (Ids.TryGetValue(known, out var shared))
        {
            return shared;
        }
        if (Volatile.Read(ref count) >= MaxShared)
        {
            return known;
        }
        Interlocked.Increment(ref count);
        return Ids.GetOrAdd(known, static id => id);
    }

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
        switch (value)
        {
            case long id:
                Span<byte> digits = stackalloc byte[20];
                id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
                json.WriteStringValue(digits[..length]);
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

    /// <summary>Writes a value for the data file: an id is a number there.</summary>
    public static void Store(Utf8JsonWriter json, ReadOnlySpan<byte> name, object? value)
    {
        if (value is long id)
        {
            json.WriteNumber(name, id);
        }
        else if (value is not null)
        {
            Write(json, name, value);
        }
    }

    /// <summary>Reads a value of the data file.</summary>
    public static object? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return Id(reader.GetInt64());
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    texts.Add(reader.GetString() ?? "");
                }
                return texts.ToArray();
            default:
                return reader.GetString() is { } text ? Word(text) : null;
        }
    }
}
