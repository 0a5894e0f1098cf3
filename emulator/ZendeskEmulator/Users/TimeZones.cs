using System.Collections.Frozen;

namespace ZendeskEmulator.Users;

/// <summary>The time zones a user may have, and the IANA name shown for each.</summary>
internal static class TimeZones
{
    /// <summary>The time zone of an account, and of users created without one.</summary>
    public const string AccountDefault = "America/New_York";

    // Zendesk is a Rails application, so these are the names of Rails 8.0, by area. Later releases use newer IANA
    // spellings (America/Nuuk, Europe/Kyiv) and have a few more names.
    private static readonly Dictionary<string, string[]> NamesOfPlaces = new()
    {
        ["Africa"] = ["Cairo", "Casablanca", "Harare", "Monrovia", "Nairobi"],
        ["America"] =
        [
            "Bogota", "Caracas", "Chihuahua", "La Paz", "Lima", "Mazatlan", "Mexico City", "Monterrey", "Montevideo", "Puerto Rico",
            "Santiago", "Tijuana",
        ],
        ["America/Argentina"] = ["Buenos Aires"],
        ["Asia"] =
        [
            "Almaty", "Baghdad", "Baku", "Bangkok", "Chongqing", "Dhaka", "Hong Kong", "Irkutsk", "Jakarta", "Jerusalem", "Kabul",
            "Kamchatka", "Karachi", "Kathmandu", "Kolkata", "Krasnoyarsk", "Kuala Lumpur", "Kuwait", "Magadan", "Muscat", "Novosibirsk",
            "Rangoon", "Riyadh", "Seoul", "Singapore", "Srednekolymsk", "Taipei", "Tashkent", "Tbilisi", "Tehran", "Tokyo", "Ulaanbaatar",
            "Urumqi", "Vladivostok", "Yakutsk", "Yerevan",
        ],
        ["Atlantic"] = ["Azores"],
        ["Australia"] = ["Adelaide", "Brisbane", "Canberra", "Darwin", "Hobart", "Melbourne", "Perth", "Sydney"],
        ["Etc"] = ["UTC"],
        ["Europe"] =
        [
            "Amsterdam", "Athens", "Belgrade", "Berlin", "Bratislava", "Brussels", "Bucharest", "Budapest", "Copenhagen", "Dublin",
            "Helsinki", "Istanbul", "Kaliningrad", "Lisbon", "Ljubljana", "London", "Madrid", "Minsk", "Moscow", "Paris", "Prague", "Riga",
            "Rome", "Samara", "Sarajevo", "Skopje", "Sofia", "Stockholm", "Tallinn", "Vienna", "Vilnius", "Volgograd", "Warsaw", "Zagreb",
            "Zurich",
        ],
        ["Pacific"] = ["Auckland", "Fiji", "Guam", "Port Moresby"],
    };

    /// <summary>The names that are not that of the place in the IANA name.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["Pretoria"] = "Africa/Johannesburg",
        ["West Central Africa"] = "Africa/Algiers",
        ["Alaska"] = "America/Juneau",
        ["Arizona"] = "America/Phoenix",
        ["Atlantic Time (Canada)"] = "America/Halifax",
        ["Brasilia"] = "America/Sao_Paulo",
        ["Central America"] = "America/Guatemala",
        ["Central Time (US & Canada)"] = "America/Chicago",
        ["Eastern Time (US & Canada)"] = "America/New_York",
        ["Georgetown"] = "America/Guyana",
        ["Greenland"] = "America/Godthab",
        ["Guadalajara"] = "America/Mexico_City",
        ["Indiana (East)"] = "America/Indiana/Indianapolis",
        ["Mountain Time (US & Canada)"] = "America/Denver",
        ["Newfoundland"] = "America/St_Johns",
        ["Pacific Time (US & Canada)"] = "America/Los_Angeles",
        ["Quito"] = "America/Lima",
        ["Saskatchewan"] = "America/Regina",
        ["Abu Dhabi"] = "Asia/Muscat",
        ["Astana"] = "Asia/Almaty",
        ["Beijing"] = "Asia/Shanghai",
        ["Chennai"] = "Asia/Kolkata",
        ["Ekaterinburg"] = "Asia/Yekaterinburg",
        ["Hanoi"] = "Asia/Bangkok",
        ["Islamabad"] = "Asia/Karachi",
        ["Mumbai"] = "Asia/Kolkata",
        ["New Delhi"] = "Asia/Kolkata",
        ["Osaka"] = "Asia/Tokyo",
        ["Sapporo"] = "Asia/Tokyo",
        ["Sri Jayawardenepura"] = "Asia/Colombo",
        ["Cape Verde Is."] = "Atlantic/Cape_Verde",
        ["Mid-Atlantic"] = "Atlantic/South_Georgia",
        ["International Date Line West"] = "Etc/GMT+12",
        ["Bern"] = "Europe/Zurich",
        ["Edinburgh"] = "Europe/London",
        ["Kyiv"] = "Europe/Kiev",
        ["St. Petersburg"] = "Europe/Moscow",
        ["American Samoa"] = "Pacific/Pago_Pago",
        ["Chatham Is."] = "Pacific/Chatham",
        ["Hawaii"] = "Pacific/Honolulu",
        ["Marshall Is."] = "Pacific/Majuro",
        ["Midway Island"] = "Pacific/Midway",
        ["New Caledonia"] = "Pacific/Noumea",
        ["Nuku'alofa"] = "Pacific/Tongatapu",
        ["Samoa"] = "Pacific/Apia",
        ["Solomon Is."] = "Pacific/Guadalcanal",
        ["Tokelau Is."] = "Pacific/Fakaofo",
        ["Wellington"] = "Pacific/Auckland",
    };

    private static readonly FrozenDictionary<string, string> RailsNames = NamesOfPlaces
        .SelectMany(area => area.Value, (area, name) => KeyValuePair.Create(name, $"{area.Key}/{name.Replace(' ', '_')}"))
        .Concat(OtherNames)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The <c>iana_time_zone</c> shown for a <c>time_zone</c>; null when the name is unknown.</summary>
    public static string? Iana(string timeZone) =>
        RailsNames.TryGetValue(timeZone, out var iana) ? iana : HasIanaShape(timeZone) ? timeZone : null;

    // Only the form is checked, because the container has no time zone data.
    private static bool HasIanaShape(string timeZone)
    {
        var parts = timeZone.Split('/', 4);
        return parts.Length is 2 or 3 && Array.TrueForAll(parts, IsAreaOrPlace);
    }

    // The shortest part has two letters (US/Hawaii), so "N/A" is not a zone.
    private static bool IsAreaOrPlace(string part) =>
        part.Length > 1
        && char.IsAsciiLetterUpper(part[0])
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+');
}
