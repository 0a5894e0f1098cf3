using System.Collections.Frozen;

namespace ZendeskEmulator.Locales;

/// <summary>A language, as users and content may have it.</summary>
/// <param name="Code">In Zendesk's spelling: en-US, pt-br.</param>
/// <param name="Name">In English.</param>
/// <param name="NativeName">In the language itself.</param>
internal sealed record Locale(long Id, string Code, string Name, string NativeName)
{
    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => Code is "ar" or "he";
}

/// <summary>The locales that a user may have, under the ids that every Zendesk account gives them.</summary>
internal static class LocaleTable
{
    /// <summary>The locale of a user created without one.</summary>
    public const string Default = "en-US";

    /// <summary>The id of <see cref="Default"/>.</summary>
    public const long DefaultId = 1;

    // Zendesk has about 300 locales. These are the languages that it supports and the common variants. It writes
    // regions in lower case, except in en-US.
    public static readonly Locale[] All =
    [
        new(1, "en-US", "English", "English"),
        new(2, "es", "Spanish", "español"),
        new(8, "de", "German", "Deutsch"),
        new(9, "zh-tw", "Traditional Chinese", "繁體中文"),
        new(10, "zh-cn", "Simplified Chinese", "简体中文"),
        new(13, "pl", "Polish", "polski"),
        new(16, "fr", "French", "français"),
        new(19, "pt-br", "Brazilian Portuguese", "português (Brasil)"),
        new(22, "it", "Italian", "italiano"),
        new(23, "ro", "Romanian", "română"),
        new(24, "is", "Icelandic", "íslenska"),
        new(26, "vi", "Vietnamese", "Tiếng Việt"),
        new(27, "ru", "Russian", "русский"),
        new(30, "he", "Hebrew", "עברית"),
        new(34, "no", "Norwegian", "norsk"),
        new(47, "fil", "Filipino", "Filipino"),
        new(66, "ar", "Arabic", "العربية"),
        new(67, "ja", "Japanese", "日本語"),
        new(69, "ko", "Korean", "한국어"),
        new(72, "sl", "Slovenian", "slovenščina"),
        new(74, "hr", "Croatian", "hrvatski"),
        new(77, "id", "Indonesian", "Indonesia"),
        new(78, "cs", "Czech", "čeština"),
        new(81, "th", "Thai", "ไทย"),
        new(84, "fi", "Finnish", "suomi"),
        new(88, "tr", "Turkish", "Türkçe"),
        new(92, "sv", "Swedish", "svenska"),
        new(93, "el", "Greek", "Ελληνικά"),
        new(94, "bg", "Bulgarian", "български"),
        new(101, "et", "Estonian", "eesti"),
        new(1000, "da", "Danish", "dansk"),
        new(1003, "sk", "Slovak", "slovenčina"),
        new(1005, "nl", "Dutch", "Nederlands"),
        new(1009, "hu", "Hungarian", "magyar"),
        new(1011, "pt", "Portuguese", "português"),
        new(1173, "uk", "Ukrainian", "українська"),
        new(1176, "en-gb", "British English", "English (United Kingdom)"),
        new(1181, "en-ca", "Canadian English", "English (Canada)"),
        new(1186, "es-es", "European Spanish", "español (España)"),
        new(1187, "fr-ca", "Canadian French", "français (Canada)"),
        new(1194, "es-419", "Latin American Spanish", "español (Latinoamérica)"),
        new(1303, "hi", "Hindi", "हिन्दी"),
    ];

    private static readonly FrozenDictionary<long, Locale> ById = All.ToFrozenDictionary(known => known.Id);

    private static readonly FrozenDictionary<string, Locale> ByCode =
        All.ToFrozenDictionary(known => known.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The locale with this id; null when it is unknown.</summary>
    public static Locale? Find(long id) => ById.GetValueOrDefault(id);

    /// <summary>The locale of a code in any letter case; null when it is unknown.</summary>
    public static Locale? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The <c>locale_id</c> of a locale in any letter case; null when it is unknown.</summary>
    public static long? IdOf(string locale) => Find(locale)?.Id;

    /// <summary>The locale with this id in Zendesk's spelling; null when it is unknown.</summary>
    public static string? NameOf(long id) => Find(id)?.Code;

    /// <summary>Zendesk's spelling of a locale in any letter case; null when it is unknown.</summary>
    public static string? CanonicalOf(string locale) => Find(locale)?.Code;

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
