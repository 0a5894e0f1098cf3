using System.Globalization;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Schedules.Operations;

/// <summary>The holidays of a schedule.</summary>
internal static class HolidayResource
{
    private const string Path = "/api/v2/business_hours/schedules/{schedule_id}/holidays";
    private const string One = $"{Path}/{{holiday_id}}";

    /// <summary>How many years ago a holiday may begin, and in how many years from now it may end.</summary>
    private const int Years = 2;

    private static readonly Crud<Holiday> Crud = new(new() { Validate = Validate }) { Lists = new() { FilterOwned = InDates } };

    public static readonly Resource Resource = new("holidays")
    {
        Kinds = [Holiday.Schema.Kind],
        Seeds = [Crud.Seed((all, sent) => Array.Find(
            all.OfOwner(sent.ParentId), holiday => holiday.Name == sent.Name && holiday.StartDate == sent.StartDate))],
        Operations =
        [
            Crud.ListUnder(Path, "ListHolidays").For(CallerRole.Admin).Noting("from `start_date` to `end_date`").Assuming(113),
            Crud.CreateUnder(Path, "CreateHoliday").For(CallerRole.Admin).Assuming(113),
            Crud.Show(One, "ShowHoliday"),
            Crud.Update(One, "UpdateHoliday").For(CallerRole.Admin).Assuming(113),
            Crud.Delete(One, "DeleteHoliday").For(CallerRole.Admin),
        ],
    };

    /// <summary>Holidays that begin between two dates; one that lasts on the first of them is in too when that stands alone.</summary>
    private static IRecordSource<Holiday> InDates(IRecordSource<Holiday> holidays, QueryText query)
    {
        var (from, to) = (query["start_date"], query["end_date"]);
        return from is null && to is null ? holidays : new FilteredRecords<Holiday>(holidays, holiday =>
            (from is null || string.CompareOrdinal(to is null ? holiday.EndDate : holiday.StartDate, from) >= 0)
            && (to is null || string.CompareOrdinal(holiday.StartDate, to) <= 0));
    }

    // Assumed A-113: the wordings. The two years are documented.
    private static Error? Validate(in RecordChange<Holiday> change, FieldErrors errors)
    {
        var today = DateOnly.FromDateTime(change.Write.Now);
        var start = Check(change.Draft.StartDate, "start_date", "Start date", day => day >= today.PlusYears(-Years), errors);
        var end = Check(change.Draft.EndDate, "end_date", "End date", day => day <= today.PlusYears(Years), errors);
        if (end < start)
        {
            errors.Say("end_date", "End date: must not be before the start date", "InvalidValue");
        }
        return null;
    }

    /// <summary>The day of a text. A blank one has its error already: the field is required.</summary>
    private static DateOnly? Check(string text, string field, string label, Predicate<DateOnly> isNear, FieldErrors errors)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && isNear(day))
        {
            return day;
        }
        if (!string.IsNullOrWhiteSpace(text))
        {
            errors.Invalid(field, label);
        }
        return null;
    }
}
