using System.Globalization;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Search;

/// <summary>A time in a query: an instant, or a day, month or year with a beginning and an end. Pure.</summary>
/// <param name="End">The first instant after it; that of Start + one second for an instant.</param>
internal readonly record struct SearchTime(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm",
    ];

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("minute", TimeSpan.FromMinutes(1)),
        ("hour", TimeSpan.FromHours(1)),
        ("day", TimeSpan.FromDays(1)),
        ("week", TimeSpan.FromDays(7)),
    ];

    /// <summary>Reads a time; null when the text is not a time. Days are those of UTC, the account's time zone.</summary>
    // Assumed A-66: a day without a time is the whole day, so > begins after it and <= includes it.
    public static SearchTime? Read(string text, DateTimeOffset now)
    {
        if (ReadRelative(text, now) is { } ago)
        {
            return new SearchTime(ago, ago);
        }
        if (DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, Styles, out var instant))
        {
            return new SearchTime(instant, instant.Plus(TimeSpan.FromSeconds(1)));
        }
        return ReadDay(text, now) is { } day ? Days(day, 1)
            : TryReadDate(text, "yyyy-MM", out var month) ? Days(month, DateTime.DaysInMonth(month.Year, month.Month))
            : TryReadDate(text, "yyyy", out var year) ? Days(year, DateTime.IsLeapYear(year.Year) ? 366 : 365)
            : null;
    }

    /// <summary>Whether a record's time is before, in or after this one, as the operator asks.</summary>
    public bool Holds(SearchOperator comparison, DateTime time)
    {
        var instant = new DateTimeOffset(time, TimeSpan.Zero);
        return comparison switch
        {
            SearchOperator.Less => instant < Start,
            SearchOperator.LessOrEqual => instant < End || instant == Start,
            SearchOperator.Greater => instant >= End && instant != Start,
            SearchOperator.GreaterOrEqual => instant >= Start,
            _ => instant == Start || (instant >= Start && instant < End),
        };
    }

    private static DateTimeStyles Styles => DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary><c>4hours</c>, <c>1 week</c>, <c>3months</c>: that long ago.</summary>
    private static DateTimeOffset? ReadRelative(string text, DateTimeOffset now)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        var unit = text.AsSpan(digits).Trim().ToString().ToLowerInvariant().TrimEnd('s');
        if (digits is 0 or > 6 || unit.Length == 0)
        {
            return null;
        }
        var count = int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        foreach (var (name, length) in Units)
        {
            if (name == unit)
            {
                return now.Plus(-(length * count));
            }
        }
        var months = unit switch { "month" => count, "year" => count * 12L, _ => -1L };
        var reach = ((now.Year - 1L) * 12) + now.Month - 1;
        return months < 0 ? null : months > reach ? DateTimeOffset.MinValue : InMonth((int)(reach - months), now);
    }

    /// <summary>The same day and time in another month, or the last day of a shorter one.</summary>
    /// <param name="month">Counted from the first one of all.</param>
    private static DateTimeOffset InMonth(int month, DateTimeOffset now)
    {
        var (year, ofYear) = ((month / 12) + 1, (month % 12) + 1);
        var day = Math.Min(now.Day, DateTime.DaysInMonth(year, ofYear));
        return new DateTimeOffset(year, ofYear, day, 0, 0, 0, TimeSpan.Zero).Plus(now.TimeOfDay);
    }

    private static DateTimeOffset? ReadDay(string text, DateTimeOffset now) => text.ToLowerInvariant() switch
    {
        "today" => StartOf(now),
        "yesterday" => StartOf(now).Plus(TimeSpan.FromDays(-1)),
        _ => TryReadDate(text, "yyyy-MM-dd", out var day) || TryReadDate(text, "yyyy/MM/dd", out day) ? day : null,
    };

    private static DateTimeOffset StartOf(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);

    private static bool TryReadDate(string text, string form, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, Styles, out date);

    private static SearchTime Days(DateTimeOffset start, int days) => new(start, start.Plus(TimeSpan.FromDays(days)));
}
