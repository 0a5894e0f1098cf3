using System.Collections.Frozen;

namespace ZendeskEmulator.Http;

/// <summary>
/// The maximum length of texts in bodies (in bytes of UTF-8) and the maximum number of list items, by key. A text is one line
/// unless the table says otherwise. A key has the same bound wherever it occurs.
/// </summary>
// Assumed A-48: Zendesk's own bounds are known for few keys. Its message for a text that is too long is known (facts
// §3.7).
internal static class TextBounds
{
    /// <summary>One line: 255 letters of at most four bytes each.</summary>
    public const int Line = 1020;

    /// <summary>A text of several lines: the size of a MySQL TEXT column.</summary>
    public const int Text = 65_535;

    /// <summary>A pattern. Its cost grows faster than its length.</summary>
    public const int Pattern = 255;

    /// <summary>The texts that are not one line.</summary>
    private static readonly FrozenDictionary<string, int> Longest = new Dictionary<string, int>
    {
        ["agent_description"] = Text,
        ["body"] = Text,
        ["content"] = Text,
        ["description"] = Text,
        ["details"] = Text,
        ["end_user_description"] = Text,
        ["html_body"] = Text,
        ["html_mail_template"] = Text,
        ["mail_delimiter"] = Text,
        ["notes"] = Text,
        ["organization_fields"] = Text,
        ["raw_subject"] = Text,
        ["raw_ticket_forms_instructions"] = Text,
        ["reason"] = Text,
        ["regexp_for_validation"] = Pattern,
        ["scope"] = Text,
        ["signature"] = Text,
        ["signature_template"] = Text,
        ["source_comment"] = Text,
        ["subject"] = Text,
        ["target_comment"] = Text,
        ["text"] = Text,
        ["text_mail_template"] = Text,
        ["ticket_forms_instructions"] = Text,
        ["user_fields"] = Text,
        ["welcome_message"] = Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Assumed A-49: the maximum counts. The error is recorded for other lists.
    private static readonly FrozenDictionary<string, int> MaxItems = new Dictionary<string, int>
    {
        ["tags"] = 1_000,
        ["domain_names"] = 1_000,
        ["organization_ids"] = 300,
        ["group_ids"] = 300,
        ["redirect_uri"] = 100,
        ["scopes"] = 100,
        ["agent_brand_ids"] = 300,
        ["locale_ids"] = 100,
        ["shared_views_order"] = 1_000,
        ["custom_field_options"] = 2_000,
        ["variants"] = 300,
        ["intervals"] = 100,
        ["user_fields"] = 2_000,
        ["organization_fields"] = 2_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The maximum length in bytes of the text under a key: a line, unless the table has another bound.</summary>
    public static int LongestOf(string key) => Longest.GetValueOrDefault(key, Line);

    /// <summary>
    /// The maximum number of items under a key. Most lists are bounded only by the length of the body.
    /// </summary>
    public static int MaxItemsOf(string key) => MaxItems.GetValueOrDefault(key, int.MaxValue);

    /// <summary>The keys of texts that are not one line.</summary>
    public static IEnumerable<string> Exceptions => Longest.Keys;
}
