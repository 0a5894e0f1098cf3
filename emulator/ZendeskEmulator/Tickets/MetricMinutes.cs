using ZendeskEmulator.Schedules;

namespace ZendeskEmulator.Tickets;

/// <summary>Minutes of the calendar, and those of them that were business hours; the same without a schedule.</summary>
internal readonly record struct MetricMinutes(double Calendar, double Business)
{
    public static MetricMinutes operator +(MetricMinutes one, MetricMinutes other) =>
        new(one.Calendar + other.Calendar, one.Business + other.Business);

    public static MetricMinutes Between(DateTime from, DateTime to, BusinessHours? hours)
    {
        var calendar = Math.Max(0, (to - from).TotalMinutes);
        return new(calendar, hours?.MinutesBetween(from, to) ?? calendar);
    }
}
