namespace ZendeskEmulator.Schedules;

/// <summary>When the team works: the hours of a week in a time zone. Its holidays are records of their own.</summary>
internal sealed record Schedule : TimedRecord, IHasSchema<Schedule>
{
    public static readonly UniqueKey<Schedule> ByName = new(schedule => schedule.Name, (errors, _) => errors.Taken("name", "Name"));

    /// <summary>In the recorded order (facts-tickets §14).</summary>
    public static Schema<Schedule> Schema { get; } = new("schedules", "schedule", fields => fields
        .Id()
        .Text("name", schedule => schedule.Name, (schedule, value) => schedule.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("time_zone", schedule => schedule.TimeZone, (schedule, value) => schedule.TimeZone = value ?? "")
            .Required("Time zone").Essential()
        .Times()
        .Value("intervals", WeekInterval.Several, schedule => schedule.Intervals, (schedule, value) => schedule.Intervals = value ?? [])
            .ReadOnly(), "business_hours/schedules")
    {
        Unique = [ByName],
    };

    public string Name { get; set; } = "";

    /// <summary>In Rails' words: Pacific Time (US &amp; Canada).</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The hours of work, the earliest first.</summary>
    public WeekInterval[] Intervals { get; set; } = WeekInterval.OfNewSchedule;
}
