using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Triggers;

/// <summary>
/// Runs the triggers of an account on a ticket that is created or changed, from the first to the last. When one has changed the ticket,
/// they are looked at from the first again; each fires once at most (documented).
/// </summary>
internal static class TriggerRun
{
    // Assumed A-150: both bounds.
    /// <summary>The maximum number of triggers that do something to a ticket in one write. The others do not run.</summary>
    private const int MaxFirings = 100;

    /// <summary>No trigger begins once the audit has this many events, because one trigger may send many notifications.</summary>
    private const int MaxEvents = 1_000;

    private static readonly TicketWriter ByRule = new(new Caller(TicketAudit.System, CallerRole.Admin));

    public static void React(in AccountWrite write, TicketReaction reaction)
    {
        var triggers = write.Get<ActiveTriggers>().InOrder;
        if (triggers.Length == 0)
        {
            return;
        }
        var context = ContextOf(write, reaction);
        var tests = new TriggerTest?[triggers.Length];
        var fired = new bool[triggers.Length];
        var left = MaxFirings;
        for (var i = 0; i < triggers.Length && left > 0 && reaction.Events.Count < MaxEvents; i++)
        {
            if (fired[i] || !(tests[i] ??= TriggerConditions.TestOf(triggers[i], context))(reaction))
            {
                continue;
            }
            fired[i] = true;
            var count = reaction.Events.Count;
            var hasChanged = Fire(write, triggers[i], reaction);
            left -= reaction.Events.Count > count ? 1 : 0;
            i = hasChanged ? -1 : i;
        }
    }

    /// <summary>Does the actions of a trigger.</summary>
    /// <returns>Whether they changed the ticket: a ticket that does not take them stays as it is.</returns>
    private static bool Fire(in AccountWrite write, Trigger trigger, TicketReaction reaction)
    {
        var (before, actions) = (reaction.Ticket, trigger.Actions ?? []);
        var callerId = reaction.Writer.Caller.UserId;
        var draft = new TicketDraft(
            write.State, before, before, RuleActions.ToInput(write.State, actions, before, callerId), ByRule);
        TicketPeopleRules.Apply(write, draft);
        TicketPropertyRules.Apply(draft);
        if (draft.Errors.Any)
        {
            return false;
        }
        List<TicketEvent> events = [.. TicketChanges.Between(before, draft.Ticket, draft.Setup, []), .. draft.Events];
        var hasChanged = events.Count > 0;
        events.AddRange(RuleActions.NotificationsOf(write.State, draft.Ticket, actions, callerId));
        if (events.Count > 0)
        {
            reaction.Events.Add(new TicketEvent(TicketEventType.Trigger, trigger.Title, trigger.Id, trigger.Revision));
            reaction.Events.AddRange(events);
            reaction.Ticket = draft.Ticket;
        }
        return hasChanged;
    }

    /// <summary>A new ticket has no audit yet: its comment is its description.</summary>
    private static ConditionContext ContextOf(in AccountWrite write, TicketReaction reaction)
    {
        var context = ConditionContext.Of(write.State, reaction.Writer.Caller, new DateTimeOffset(write.Now));
        TicketAudit[]? audits = reaction.Before is null ? [new TicketAudit { Comment = reaction.Comment }] : null;
        var auditsOf = context.AuditsOf;
        // Read once for all triggers: a ticket may have thousands.
        return context with { AuditsOf = number => audits ??= auditsOf(number) };
    }
}
