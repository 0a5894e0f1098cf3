using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Automations;

/// <summary>One run of an account's automations: finds the tickets that meet their conditions, and does their actions.</summary>
internal static class AutomationRun
{
    /// <summary>An automation changes no more tickets in an hour (documented); the next run has the others.</summary>
    public const int MaxTickets = 1_000;

    /// <summary>Automations change a ticket no more than this often (documented).</summary>
    public const int MaxUpdates = 100;

    public static async Task RunAsync(Account account, AccountState state)
    {
        var schedule = state.Get<AutomationSchedule>();
        DateTimeOffset? next = null;
        foreach (var automation in ActiveOf(state))
        {
            if (account.State != state)
            {
                // The account was reset: its new state has a schedule of its own.
                return;
            }
            MatchingTickets found;
            using (var turn = await account.TryTakeScanAsync(CancellationToken.None).ConfigureAwait(false))
            {
                if (!turn.IsTaken)
                {
                    schedule.Retry();
                    return;
                }
                found = MatchingTickets.Find(state, automation, account.Clock.UtcNow);
            }
            next = found.NextChange is { } change && !(next <= change) ? change : next;
            var changed = 0;
            foreach (var number in found.Numbers)
            {
                if (changed == MaxTickets)
                {
                    schedule.RunSoon();
                    break;
                }
                if (await ApplyAsync(account, state, automation, number, found.Test).ConfigureAwait(false) is not { } isChanged)
                {
                    schedule.Retry();
                    return;
                }
                changed += isChanged ? 1 : 0;
            }
        }
        if (next is { } at)
        {
            schedule.RunAt(at);
        }
    }

    /// <summary>The active automations in the order of their positions.</summary>
    private static Automation[] ActiveOf(AccountState state) => state.Find<Records<Automation>>() is { } automations
        ? [.. automations.Ascending(0).Where(automation => automation.Active)
            .OrderBy(automation => automation.Position).ThenBy(automation => automation.Id)]
        : [];

    /// <summary>Does the actions to a ticket, if it still meets the conditions.</summary>
    /// <returns>Whether they changed it; null when the data file refuses writes.</returns>
    private static async ValueTask<bool?> ApplyAsync(
        Account account, AccountState state, Automation automation, long number, TicketTest test)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (write.State != state)
        {
            return false;
        }
        if (state.RefusesWrites)
        {
            return null;
        }
        if (write.Get<Records<Automation>>().Find(automation.Id) is { Active: true, Deleted: false }
            && write.Get<TicketCollection>().FindNumber(number) is { Status: not TicketStatus.Closed } ticket
            && test(ticket)
            && UpdatesOf(write, number) < MaxUpdates
            && Apply(write, automation, ticket) is { Error: null, Record.Audit: not null })
        {
            write.Commit();
            return true;
        }
        return false;
    }

    private static Outcome<SavedTicket> Apply(in AccountWrite write, Automation automation, Ticket ticket)
    {
        var actions = automation.Actions ?? [];
        var input = RuleActions.ToInput(write.State, actions, ticket, callerId: 0);
        return TicketSaving.Update(write, ticket, input, new TicketWriter(new Caller(TicketAudit.System, CallerRole.Admin))
        {
            Rule = new RuleEffect(
                TicketVia.Automation(automation.Id, automation.Title),
                RuleActions.NotificationsOf(write.State, ticket, actions, callerId: 0)),
        });
    }

    private static int UpdatesOf(in AccountWrite write, long number) =>
        write.Get<TicketAuditCollection>().Of(number).Count(audit => audit.Via is { IsRule: true });
}

/// <summary>The tickets that meet the conditions of an automation.</summary>
/// <param name="Test">Whether a ticket does.</param>
/// <param name="NextChange">The next instant at which time alone may change that for a ticket; null for none.</param>
internal sealed record MatchingTickets(IReadOnlyList<long> Numbers, TicketTest Test, DateTimeOffset? NextChange)
{
    public static MatchingTickets Find(AccountState state, Automation automation, DateTimeOffset now)
    {
        var context = ConditionContext.Of(state, Caller.Anonymous, now);
        var test = ConditionRules.TestOf(automation.All, automation.Any, context);
        var changesAt = ConditionRules.ChangesAt([.. automation.All, .. automation.Any], context);
        var timeless = ConditionRules.TestOf(
            Array.FindAll(automation.All, condition => !ConditionRules.DependsOnTime(state, condition)), [], context);
        var numbers = new List<long>();
        DateTimeOffset? next = null;
        // Without an index: once one is used, every later write of a ticket has to keep it up to date, and a run comes once an hour.
        foreach (var ticket in state.Get<TicketCollection>().Ascending(0))
        {
            // Time alone cannot make the other conditions hold.
            if (ticket.Status == TicketStatus.Closed || !timeless(ticket))
            {
                continue;
            }
            if (test(ticket))
            {
                numbers.Add(ticket.Number);
            }
            next = changesAt(ticket) is { } at && !(next <= at) ? at : next;
        }
        return new MatchingTickets(numbers, test, next);
    }
}
