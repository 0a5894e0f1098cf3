namespace ZendeskEmulator.Schedules;

/// <summary>Days on which nobody works by a schedule.</summary>
internal sealed record Holiday : ChildRecord, IHasSchema<Holiday>
{
    /// <summary>In the documented order.</summary>
    public static Schema<Holiday> Schema { get; } = new("holidays", "holiday", fields => fields
        .Parent("schedule_id")
        .Id()
        .Text("name", holiday => holiday.Name, (holiday, value) => holiday.Name = value?.Trim() ?? "").Required("Name").Essential()
        .Text("start_date", holiday => holiday.StartDate, (holiday, value) => holiday.StartDate = value ?? "")
            .Required("Start date").Essential()
        .Text("end_date", holiday => holiday.EndDate, (holiday, value) => holiday.EndDate = value ?? "").Required("End date").Essential()
        .CreatedAt().Hidden()
        .UpdatedAt().Hidden(), "business_hours/schedules/{parent}/holidays")
    {
        HasParent = Records<Schedule>.Has,
    };

    public string Name { get; set; } = "";

    /// <summary>The first day: 2027-12-25.</summary>
    public string StartDate { get; set; } = "";

    /// <summary>The last day.</summary>
    public string EndDate { get; set; } = "";
}
