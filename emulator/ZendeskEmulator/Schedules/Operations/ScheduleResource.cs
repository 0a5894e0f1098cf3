using System.Text.Json;
using ZendeskEmulator.Locales;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Schedules.Operations;

/// <summary>Schedules and their holidays. Agents see one, admins list and change them.</summary>
internal static class ScheduleResource
{
    private const string Path = "/api/v2/business_hours/schedules";
    private const string One = $"{Path}/{{schedule_id}}";

    private const string WorkweekAction = "schedules/workweek";

    private static readonly JsonEncodedText Intervals = JsonEncodedText.Encode("intervals");

    private static readonly Crud<Schedule> Crud = new(new() { Validate = Validate, Delete = ChildCrud.DeleteWith<Schedule, Holiday>() })
    {
        Lists = new() { IsWhole = true },
    };

    private static readonly RequestInput<Workweek> WorkweekBody = RequestInput<Workweek>.Body(
        "workweek",
        WorkweekShape(),
        () => new Workweek(),
        CheckWorkweek);

    private static readonly SeedKind WorkweekSeed = new SeedKind<Workweek>(
        "workweek",
        WorkweekShape().Integer("schedule_id", (workweek, id) => workweek.ScheduleId = id ?? 0),
        () => new Workweek(),
        SeedWorkweek);

    public static readonly Resource Resource = new("schedules")
    {
        Kinds = [Schedule.Schema.Kind],
        Seeds = [Crud.Seed((schedules, sent) => schedules.FindBy(Schedule.ByName, sent.Name)), WorkweekSeed],
        Operations =
        [
            Crud.List(Path, "ListSchedules").For(CallerRole.Admin).Noting("one page with the list's `url`, as recorded"),
            Crud.Create(Path, "CreateSchedule").For(CallerRole.Admin).Assuming(112, 113),
            Crud.Show(One, "ShowScheduleById"),
            Crud.Update(One, "UpdateSchedule").For(CallerRole.Admin).Assuming(113),
            Crud.Delete(One, "DeleteSchedule").For(CallerRole.Admin),
            Put($"{One}/workweek", "UpdateScheduleWorkweek", WorkweekAction, WorkweekBody, SetWorkweek, RenderWorkweek)
                .For(CallerRole.Admin).Assuming(113),
        ],
    };

    // Assumed A-113: the wordings.
    private static Error? Validate(in RecordChange<Schedule> change, FieldErrors errors)
    {
        if (change.Draft.TimeZone.Length > 0 && TimeZones.Iana(change.Draft.TimeZone) is null)
        {
            errors.Invalid("time_zone", "Time zone");
        }
        return null;
    }

    private static BodyShape<Workweek> WorkweekShape() => new BodyShape<Workweek>().Objects(
        "intervals",
        workweek =>
        {
            var interval = new WeekInterval();
            workweek.Intervals!.Add(interval);
            return interval;
        },
        WeekInterval.Shape,
        workweek => workweek.Intervals = []);

    // Assumed A-113: a workweek without the key `intervals` is refused, so that it does not remove the hours.
    private static Error? CheckWorkweek(Workweek sent, string action) =>
        sent.Intervals is null ? Errors.InvalidAttribute("workweek.intervals", "must be present", action) : null;

    private static Outcome<Schedule> SetWorkweek(RequestContext request, in AccountWrite write, Workweek sent) =>
        SetWorkweek(write, request.PathId(0), sent.Intervals!);

    private static Outcome<long> SeedWorkweek(in AccountWrite write, Workweek sent) =>
        CheckWorkweek(sent, WorkweekAction) is { } error
            ? error
            : SetWorkweek(write, sent.ScheduleId, sent.Intervals!).Select(schedule => schedule.Id);

    private static Outcome<Schedule> SetWorkweek(in AccountWrite write, long scheduleId, List<WeekInterval> sent)
    {
        if (write.Get<Records<Schedule>>().Find(scheduleId) is not { } schedule)
        {
            return Errors.RecordNotFound;
        }
        var intervals = WeekInterval.InOrder(sent);
        if (!WeekInterval.AreValid(intervals))
        {
            var errors = new FieldErrors();
            errors.Invalid("intervals", "Intervals");
            return errors;
        }
        return schedule.Intervals.SequenceEqual(intervals) ? schedule : write.Put(schedule with { Intervals = intervals });
    }

    private static Response RenderWorkweek(RequestContext request, in Outcome<Schedule> outcome)
    {
        var intervals = outcome.Record.Intervals;
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("workweek");
            WeekInterval.Several.Write(json, Intervals, intervals);
            json.WriteEndObject();
        });
    }

    private sealed class Workweek
    {
        /// <summary>A seed names the schedule here, a request in its path.</summary>
        public long ScheduleId { get; set; }

        /// <summary>Null without the key.</summary>
        public List<WeekInterval>? Intervals { get; set; }
    }
}
