using System.Globalization;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Schedules;

/// <summary>
/// Counts the minutes of work between two times: those within a schedule's hours, without its holidays. Both times are
/// taken by the clocks of the schedule's time zone, so an hour of work has 60 minutes on every day. Pure.
/// </summary>
internal sealed class BusinessHours
{
    private const double MinutesOfDay = 24 * 60;
    private const double MinutesOfWeek = 7 * MinutesOfDay;

    // A Sunday: weeks begin with it.
    private static readonly DateOnly Beginning = new(1, 1, 7);

    private readonly string timeZone;
    private readonly WeekInterval[] intervals;
    private readonly double minutesOfWorkweek;
    private readonly List<(double Start, double End)> holidays = [];

    /// <param name="holidays">May overlap.</param>
    public BusinessHours(Schedule schedule, IEnumerable<Holiday> holidays)
    {
        timeZone = schedule.TimeZone;
        intervals = schedule.Intervals;
        minutesOfWorkweek = intervals.Sum(interval => (double)(interval.End - interval.Start));
        foreach (var (start, end) in holidays.SelectMany(MinutesOf).Order())
        {
            var free = this.holidays.Count == 0 ? double.MinValue : this.holidays[^1].End;
            if (end > free)
            {
                this.holidays.Add((Math.Max(start, free), end));
            }
        }
    }

    /// <summary>The hours of an account: those of its oldest schedule; null without schedules.</summary>
    // Assumed A-129: which schedule counts when there are several, and that it counts as it is now.
    public static BusinessHours? Of(AccountState state) =>
        state.Get<Records<Schedule>>().Ascending(0).FirstOrDefault() is { } schedule
            ? new BusinessHours(schedule, state.Get<Records<Holiday>>().OfOwner(schedule.Id))
            : null;

    /// <summary>The minutes of work; 0 when the second time is not later.</summary>
    public double MinutesBetween(DateTime from, DateTime to) =>
        to <= from ? 0 : Math.Max(0, WorkUntil(LocalMinutes(to)) - WorkUntil(LocalMinutes(from)));

    /// <summary>The minutes of the days of a holiday; none when its dates are no dates, as in an import they may be.</summary>
    private static IEnumerable<(double Start, double End)> MinutesOf(Holiday holiday)
    {
        if (Day(holiday.StartDate) is { } first && Day(holiday.EndDate) is { } last)
        {
            yield return (BeginningOf(first.DayNumber), BeginningOf(last.DayNumber + 1));
        }
    }

    private static double BeginningOf(int dayNumber) => (dayNumber - Beginning.DayNumber) * MinutesOfDay;

    private static DateOnly? Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private double LocalMinutes(DateTime utc) =>
        (utc - Beginning.ToDateTime(TimeOnly.MinValue)).TotalMinutes + TimeZones.OffsetAt(timeZone, utc).TotalMinutes;

    /// <summary>All minutes of work from the beginning to a time, so that a difference of two is the work between them.</summary>
    private double WorkUntil(double minute)
    {
        var work = HoursUntil(minute);
        foreach (var (start, end) in holidays)
        {
            if (start < minute)
            {
                work -= HoursUntil(Math.Min(end, minute)) - HoursUntil(start);
            }
        }
        return work;
    }

    private double HoursUntil(double minute)
    {
        var weeks = Math.Floor(minute / MinutesOfWeek);
        var ofWeek = minute - (weeks * MinutesOfWeek);
        return (weeks * minutesOfWorkweek)
            + intervals.Sum(interval => Math.Clamp(ofWeek - interval.Start, 0, Math.Max(0, interval.End - interval.Start)));
    }
}
