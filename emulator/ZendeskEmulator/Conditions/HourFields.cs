using System.Globalization;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>
/// The fields of conditions that count hours, of the calendar or of business: since a change of the ticket, or until it is due.
/// </summary>
internal static class HourFields
{
    /// <summary>More hours than the calendar has are as many as it has.</summary>
    private const int HoursOfCalendar = 9_999 * 366 * 24;

    public static readonly ConditionField[] All =
    [
        Since("NEW", "Hours since created", (ticket, _) => ticket.CreatedAt),
        SinceStatus("OPEN", "Hours since open", TicketStatus.Open),
        SinceStatus("PENDING", "Hours since pending", TicketStatus.Pending),
        SinceStatus("HOLD", "Hours since on-hold", TicketStatus.Hold),
        SinceStatus("SOLVED", "Hours since solved", TicketStatus.Solved),
        SinceStatus("CLOSED", "Hours since closed", TicketStatus.Closed),
        Since("assigned_at", "Hours since assigned", (ticket, context) =>
            ticket.AssigneeId == 0 ? null : Metric(ticket, context).AssignedAt ?? ticket.CreatedAt),
        Since("updated_at", "Hours since update", (ticket, _) => ticket.UpdatedAt),
        Since("requester_updated_at", "Hours since requester update", (ticket, context) => Metric(ticket, context).RequesterUpdatedAt),
        Since("assignee_updated_at", "Hours since assignee update", (ticket, context) => Metric(ticket, context).AssigneeUpdatedAt),
        Since("due_date", "Hours since due date", (ticket, _) => ticket.DueAt),
        Of("until_due_date", "Hours until due date", (ticket, context) =>
            ticket.DueAt is { } due ? (context.Now.UtcDateTime, due) : null),
    ];

    private static ConditionField SinceStatus(string name, string title, TicketStatus status) => Since(name, title, (ticket, context) =>
        ticket.Status != status ? null : Metric(ticket, context).StatusUpdatedAt ?? ticket.CreatedAt);

    private static ConditionField Since(string name, string title, Func<Ticket, ConditionContext, DateTime?> timeOf) => Of(
        name, title, (ticket, context) => timeOf(ticket, context) is { } time ? (time, context.Now.UtcDateTime) : null);

    // Assumed A-140: "is" counts whole hours, the comparisons do not; a ticket whose time has not come yet meets none of them.
    private static ConditionField Of(
        string name, string title, Func<Ticket, ConditionContext, (DateTime From, DateTime To)?> timesOf) => new(
        name, title, "text", ConditionOperators.Hours)
        {
            Accepts = (condition, _) => HoursIn(condition) is not null,
            Test = (condition, context) =>
            {
                var wanted = HoursIn(condition) ?? 0;
                return ticket => timesOf(ticket, context) is { } times && times.To >= times.From
                    && Passed(condition.Operator, times.From, times.To, context) is { } hours && condition.Operator switch
                    {
                        ConditionOperators.Less or ConditionOperators.LessBusiness => hours < wanted,
                        ConditionOperators.Greater or ConditionOperators.GreaterBusiness => hours > wanted,
                        _ => Math.Floor(hours) == wanted,
                    };
            },
            ChangesAt = (condition, context) =>
            {
                var wanted = HoursIn(condition) ?? 0;
                return ticket => timesOf(ticket, context) is { } times ? ChangesAt(condition.Operator, times, wanted, context) : null;
            },
        };

    /// <summary>
    /// Every comparison changes when the wanted hours are reached or passed by an hour, and when the time itself comes. So many hours of
    /// business take as many hours at least: they are looked at again when they could have passed.
    /// </summary>
    private static DateTimeOffset? ChangesAt(
        string comparison, (DateTime From, DateTime To) times, int wanted, ConditionContext context)
    {
        var (now, from, to) = (context.Now, InUtc(times.From), InUtc(times.To));
        var isUntil = times.From == now.UtcDateTime && to > now;
        if (IsBusiness(comparison))
        {
            return Passed(comparison, times.From, times.To, context) is { } hours && (isUntil || hours <= wanted + 1.0)
                ? now.Plus(TimeSpan.FromHours(Math.Clamp(isUntil ? hours - wanted - 1.0 : wanted - hours, 1, HoursOfCalendar)))
                : null;
        }
        DateTimeOffset[] changes = isUntil
            ? [to.Minus(Hours(wanted).Add(Hours(1))), to.Minus(Hours(wanted)), to]
            : [from, from.Plus(Hours(wanted)), from.Plus(Hours(wanted)).Plus(Hours(1))];
        return Array.Find(changes, change => change > now) is { Ticks: > 0 } next ? next : null;
    }

    private static DateTimeOffset InUtc(DateTime time) => new(time.Ticks, TimeSpan.Zero);

    private static TimeSpan Hours(int hours) => TimeSpan.FromHours(Math.Min(hours, HoursOfCalendar));

    private static bool IsBusiness(string comparison) =>
        comparison is ConditionOperators.IsBusiness or ConditionOperators.LessBusiness or ConditionOperators.GreaterBusiness;

    /// <summary>The hours between two times; those of business only where the operator says so, null without a schedule.</summary>
    private static double? Passed(string comparison, DateTime from, DateTime to, ConditionContext context) =>
        IsBusiness(comparison)
            ? context.Hours?.MinutesBetween(from, to) / 60
            : (to - from).TotalHours;

    private static int? HoursIn(Condition condition) =>
        int.TryParse(condition.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : null;

    private static TicketMetric Metric(Ticket ticket, ConditionContext context) =>
        TicketMetric.Of(ticket, context.AuditsOf(ticket.Number), hours: null);
}
