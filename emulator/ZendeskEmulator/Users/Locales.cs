using System.Collections.Frozen;

namespace ZendeskEmulator.Users;

/// <summary>The locales that a user may have, under the ids that every Zendesk account gives them.</summary>
internal static class Locales
{
    /// <summary>The locale of a user created without one.</summary>
    public const string Default = "en-US";

    /// <summary>The id of <see cref="Default"/>.</summary>
    public const long DefaultId = 1;

    // Zendesk has about 300 locales. These are the languages that it supports and the common variants. It writes
    // regions in lower case, except in en-US.
    private static readonly FrozenDictionary<long, string> Names = new Dictionary<long, string>
    {
        [1] = "en-US",
        [2] = "es",
        [8] = "de",
        [9] = "zh-tw",
        [10] = "zh-cn",
        [13] = "pl",
        [16] = "fr",
        [19] = "pt-br",
        [22] = "it",
        [23] = "ro",
        [24] = "is",
        [26] = "vi",
        [27] = "ru",
        [30] = "he",
        [34] = "no",
        [47] = "fil",
        [66] = "ar",
        [67] = "ja",
        [69] = "ko",
        [72] = "sl",
        [74] = "hr",
        [77] = "id",
        [78] = "cs",
        [81] = "th",
        [84] = "fi",
        [88] = "tr",
        [92] = "sv",
        [93] = "el",
        [94] = "bg",
        [101] = "et",
        [1000] = "da",
        [1003] = "sk",
        [1005] = "nl",
        [1009] = "hu",
        [1011] = "pt",
        [1173] = "uk",
        [1176] = "en-gb",
        [1181] = "en-ca",
        [1186] = "es-es",
        [1187] = "fr-ca",
        [1194] = "es-419",
        [1303] = "hi",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, long> Ids =
        Names.ToFrozenDictionary(known => known.Value, known => known.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The <c>locale_id</c> of a locale in any letter case; null when it is unknown.</summary>
    public static long? IdOf(string locale) => Ids.TryGetValue(locale, out var id) ? id : null;

    /// <summary>The locale with this id in Zendesk's spelling; null when it is unknown.</summary>
    public static string? NameOf(long id) => Names.GetValueOrDefault(id);

    /// <summary>Zendesk's spelling of a locale in any letter case; null when it is unknown.</summary>
    public static string? CanonicalOf(string locale) => IdOf(locale) is { } id ? NameOf(id) : null;

    /// <summary>
    /// Whether a text has the form of a language tag, such as fr or en-GB. Zendesk has about 300 locales, more than
    /// this table.
    /// </summary>
    public static bool IsLanguageTag(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
