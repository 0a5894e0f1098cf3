using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// The <c>updated_at</c> that a change gives a ticket. It is also the stamp that a safe update sends back, so it never goes back,
/// and the stamp of a safe update is later than all stamps of the ticket before it.
/// </summary>
internal static class TicketStamp
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>After a plain update, and after every other change that leaves an audit.</summary>
    /// <param name="present">The ticket's <c>updated_at</c>, in whole seconds.</param>
    /// <param name="now">The account's time, in whole seconds.</param>
    public static DateTime OfUpdate(DateTime present, DateTime now) => now >= present ? now : Next(present);

    /// <summary>After a safe update.</summary>
    /// <param name="present">As in <see cref="OfUpdate"/>.</param>
    /// <param name="sent">The stamp that was sent: <paramref name="present"/>, or the time at which the agent read the ticket.</param>
    /// <param name="now">As in <see cref="OfUpdate"/>.</param>
    // Assumed A-109: stamps have whole seconds. Two agents who read a ticket in one second have one stamp, and only one of them
    // may change the ticket with it. A stamp of the future does not move the ticket there.
    public static DateTime OfSafeUpdate(DateTime present, DateTime sent, DateTime now) =>
        now > present && now > sent ? now : Next(now > present ? now : present);

    /// <summary>In the last second of the calendar there is no next one: the stamp stays.</summary>
    private static DateTime Next(DateTime present) => WholeSeconds.Of(new DateTimeOffset(present).Plus(Step));
}
