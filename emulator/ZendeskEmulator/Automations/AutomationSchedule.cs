using ZendeskEmulator.Clock;
using ZendeskEmulator.Schedules;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Automations;

/// <summary>
/// When an account's automations run next, as an event of its clock: at the next full hour after a ticket, an automation or the hours of
/// business have changed, and else in the hour in which time alone makes a condition true. So an hour in which nothing could happen costs
/// nothing.
/// </summary>
// Assumed A-147: the full hour. Documented is once an hour, at some minute.
internal sealed class AutomationSchedule(AccountState state) : IAccountPart<AutomationSchedule>, IRecordFollower<Record>
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Account? account;

    /// <summary>The next run. There is one at most: every run plans the next one for all automations.</summary>
    private AgendaEntry? next;

    /// <summary>The same when it is at the next full hour, so that no change has to plan it.</summary>
    private volatile AgendaEntry? soon;

    public static AutomationSchedule Create(AccountState state) => new(state);

    /// <summary>Begins with a state that has an account: from now on every change of a ticket leads to a run.</summary>
    public static void Open(Account account, AccountState state)
    {
        var schedule = state.Get<AutomationSchedule>();
        schedule.account = account;
        state.Get<TicketWatch>().Changed = schedule.RunSoon;
        state.Get<Records<Automation>>().Follow(schedule);
        state.Get<Records<Schedule>>().Follow(schedule);
        state.Get<Records<Holiday>>().Follow(schedule);
    }

    /// <summary>Schedules a run again, because the account's clock has lost its events or its records are others.</summary>
    public static void Resume(Account account) => account.State.Get<AutomationSchedule>().RunIfTickets();

    /// <summary>An automation, or the hours of business, were put or removed.</summary>
    public void Changed(Record? before, Record? after) => RunIfTickets();

    /// <summary>Makes sure that there is a run at the next full hour.</summary>
    public void RunSoon()
    {
        if (soon is { IsEntered: true } || account is null)
        {
            return;
        }
        lock (gate)
        {
            soon = soon is { IsEntered: true } ? soon : PlanBy(HourAfter(account.Clock.UtcNow));
        }
    }

    /// <summary>Makes sure that there is a run in the hour of an instant, or at its end.</summary>
    public void RunAt(DateTimeOffset instant) => RunLater(HourAfter(instant.Minus(TimeSpan.FromTicks(1))));

    /// <summary>Runs again in a second, because the account cannot be changed at the moment.</summary>
    public void Retry() => RunLater(account!.Clock.UtcNow.Plus(RetryDelay));

    private void RunIfTickets()
    {
        if (state.Find<TicketCollection>() is { Count: > 0 })
        {
            RunSoon();
        }
    }

    private void RunLater(DateTimeOffset at)
    {
        // A reset or a restore has given the account another state, with a schedule of its own.
        if (account!.State == state)
        {
            lock (gate)
            {
                PlanBy(at);
            }
        }
    }

    /// <summary>The next run, which is brought forward if it comes later than an instant. Call it under the lock.</summary>
    private AgendaEntry PlanBy(DateTimeOffset at)
    {
        if (next is { IsEntered: true } planned)
        {
            if (planned.At <= at)
            {
                return planned;
            }
            account!.Clock.Leave(planned);
        }
        return next = account!.Clock.Schedule(at, "automations run", () => AutomationRun.RunAsync(account, state), EventKind.Background);
    }

    private static DateTimeOffset HourAfter(DateTimeOffset instant) =>
        instant.Minus(TimeSpan.FromTicks(instant.UtcTicks % TimeSpan.TicksPerHour)).Plus(TimeSpan.FromHours(1));
}
