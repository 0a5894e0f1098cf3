using System.Collections.Frozen;
using NodaTime;

namespace ZendeskEmulator.Locales;

/// <summary>The time zones that a user or a schedule may have, and the IANA name of each.</summary>
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
        // Most users are shown with it, so it is known before Noda Time has read its time zones.
        [AccountDefault] = AccountDefault,
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
        RailsNames.TryGetValue(timeZone, out var iana) ? iana : IsIana(timeZone) ? timeZone : null;

    /// <summary>How far the clocks of a time zone are ahead of UTC at a time; not at all when the name is unknown.</summary>
    public static TimeSpan OffsetAt(string timeZone, DateTime utc) =>
        Iana(timeZone) is { } iana && DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana) is { } zone
            ? zone.GetUtcOffset(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToTimeSpan()
            : TimeSpan.Zero;

    // Noda Time contains the time zone database, which the container lacks. Zendesk has no names without an area, such as EST.
    private static bool IsIana(string timeZone) =>
        timeZone.Contains('/', StringComparison.Ordinal) && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null;
}
