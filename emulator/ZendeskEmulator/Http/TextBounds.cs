using System.Collections.Frozen;

namespace ZendeskEmulator.Http;

/// <summary>
/// How long the texts of a body may be, in bytes of UTF-8, and how many items its lists may have, by key: the one table of
/// them. A key means the same wherever it stands.
/// </summary>
// Assumed A-48: Zendesk's own bounds are known for few keys; its words for a text that is too long are (facts §3.7).
internal static class TextBounds
{
    /// <summary>A line: 255 letters, each of at most four bytes.</summary>
    public const int Line = 1020;

    /// <summary>A text of several lines: as much as a TEXT column of MySQL takes.</summary>
    public const int Text = 65_535;

    /// <summary>A pattern: what it costs to use one grows faster than its length.</summary>
    public const int Pattern = 255;

    private static readonly FrozenDictionary<string, int> Longest = new Dictionary<string, int>
    {
        // Users, their identities and organizations.
        ["name"] = Line,
        ["email"] = Line,
        ["external_id"] = Line,
        ["phone"] = Line,
        ["alias"] = Line,
        ["role"] = Line,
        ["time_zone"] = Line,
        ["locale"] = Line,
        ["language"] = Line,
        ["ticket_restriction"] = Line,
        ["organization_name"] = Line,
        ["type"] = Line,
        ["value"] = Line,
        ["tags"] = Line,
        ["domain_names"] = Line,
        ["details"] = Text,
        ["notes"] = Text,
        ["signature"] = Text,

        // Their fields, and the values of those.
        ["key"] = Line,
        ["title"] = Line,
        ["tag"] = Line,
        ["relationship_target_type"] = Line,
        ["description"] = Text,
        ["regexp_for_validation"] = Pattern,
        ["user_fields"] = Text,
        ["organization_fields"] = Text,

        // The control plane and seeds.
        ["account"] = Line,
        ["mode"] = Line,
        ["now"] = Line,
        ["by"] = Line,
        ["to"] = Line,
        ["until"] = Line,
        ["for"] = Line,
        ["plan"] = Line,
        ["pace"] = Line,
        ["rule"] = Line,
        ["error"] = Line,
        ["message"] = Line,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Assumed A-49: how many; the error is recorded of other lists.
    private static readonly FrozenDictionary<string, int> MostItems = new Dictionary<string, int>
    {
        ["tags"] = 1_000,
        ["domain_names"] = 1_000,
        ["organization_ids"] = 300,
        ["group_ids"] = 300,
        ["custom_field_options"] = 2_000,
        ["user_fields"] = 2_000,
        ["organization_fields"] = 2_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many bytes the text under a key may have.</summary>
    public static int LongestOf(string key) => Longest.GetValueOrDefault(key, Text);

    /// <summary>How many items the list under a key may have; of most lists only the body's length is a bound.</summary>
    public static int MostItemsOf(string key) => MostItems.GetValueOrDefault(key, int.MaxValue);

    /// <summary>Whether the table names a key of texts.</summary>
    public static bool Knows(string key) => Longest.ContainsKey(key);
}
