using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.TicketAudits;

/// <summary>The few words that most fields and values of events are.</summary>
internal static class EventWords
{
    private static readonly string[] All =
    [
        "subject", "requester_id", "priority", "type", "status", "organization_id", "brand_id", "ticket_form_id", "custom_status_id",
        "assignee_id", "group_id", "tags", "external_id", "due_at", "problem_id", "recipient", "is_public", "submitter_id",
        "new", "open", "pending", "hold", "solved", "closed", "deleted", "low", "normal", "high", "urgent",
        "problem", "incident", "question", "task", "true", "false", "",
    ];

    /// <summary>A text in the data file that is one of the words as a rule: then all records share it.</summary>
    public static readonly TextType Type = new(Read);

    private static readonly JsonEncodedText[] Json = Array.ConvertAll(All, word => JsonEncodedText.Encode(word));

    private static readonly FrozenDictionary<string, int> Places = All.Index().ToFrozenDictionary(one => one.Item, one => one.Index);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> PlacesOfSpans =
        Places.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int MaxLength = All.Max(word => word.Length);

    /// <summary>The word at a place.</summary>
    public static string At(int place) => All[place];

    /// <inheritdoc cref="At"/>
    public static JsonEncodedText JsonAt(int place) => Json[place];

    /// <summary>The place of a word; negative for any other text.</summary>
    public static int PlaceOf(string text) => Places.TryGetValue(text, out var place) ? place : -1;

    /// <summary>The same of valid UTF-8.</summary>
    public static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return -1;
        }
        Span<char> text = stackalloc char[utf8.Length];
        return PlacesOfSpans.TryGetValue(text[..Encoding.UTF8.GetChars(utf8, text)], out var place) ? place : -1;
    }

    private static string? Read(ref Utf8JsonReader reader) =>
        reader is { TokenType: JsonTokenType.String, ValueIsEscaped: false } && PlaceOf(reader.ValueSpan) is >= 0 and var place
            ? All[place]
            : reader.GetString();
}
