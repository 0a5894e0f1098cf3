namespace ZendeskEmulator.Schedules;

/// <summary>Hours of work within a day of the week.</summary>
internal sealed record WeekInterval
{
    private const long Day = 24 * 60;
    private const long Week = 7 * Day;

    /// <summary>The JSON of several, in the data file and on the wire.</summary>
    public static readonly StoredType<WeekInterval[]> Several = new StoredFields<WeekInterval>(new Fields<WeekInterval>()
        .Number("start_time", interval => interval.Start, (interval, minute) => interval.Start = minute).Essential()
        .Number("end_time", interval => interval.End, (interval, minute) => interval.End = minute).Essential()).Type.Several;

    public static readonly BodyShape<WeekInterval> Shape = new BodyShape<WeekInterval>()
        .Integer("start_time", (interval, minute) => interval.Start = minute ?? -1)
        .Integer("end_time", (interval, minute) => interval.End = minute ?? -1);

    /// <summary>Monday to Friday, from nine to five.</summary>
    // Assumed A-112: the hours of a new schedule.
    public static readonly WeekInterval[] OfNewSchedule =
        [.. Enumerable.Range(1, 5).Select(day => new WeekInterval { Start = (day * Day) + (9 * 60), End = (day * Day) + (17 * 60) })];

    /// <summary>In minutes since the midnight before Sunday.</summary>
    public long Start { get; set; } = -1;

    public long End { get; set; } = -1;

    /// <summary>The intervals as they are stored: the earliest first, and the week ends with minute 10080, which is 0 too.</summary>
    public static WeekInterval[] InOrder(IEnumerable<WeekInterval> sent) =>
        [.. sent.Select(one => one is { End: 0, Start: > 0 } ? one with { End = Week } : one).OrderBy(one => one.Start)];

    /// <summary>Whether each interval is within a day and no interval begins before the previous one has ended.</summary>
    public static bool AreValid(WeekInterval[] inOrder)
    {
        var free = 0L;
        foreach (var (start, end) in inOrder.Select(one => (one.Start, one.End)))
        {
            if (start < free || end <= start || end > Week || (end - 1) / Day != start / Day)
            {
                return false;
            }
            free = end;
        }
        return true;
    }
}
