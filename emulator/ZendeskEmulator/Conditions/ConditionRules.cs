using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>Which conditions can be, and whether a ticket meets them. Pure.</summary>
internal static class ConditionRules
{
    private const int LongestShown = 100;

    /// <summary>Adds an error for each condition with an unknown field, operator or value.</summary>
    /// <param name="find">The field of a name; null for one that the rule does not have.</param>
    // Assumed A-139: the wordings for fields and operators. That for a value is recorded for a trigger.
    public static void Check(
        AccountState state,
        IEnumerable<Condition> conditions,
        FieldErrors errors,
        Func<string, TicketSetup, ConditionField?>? find = null)
    {
        var setup = state.Get<TicketSetupCache>().Present;
        foreach (var condition in conditions)
        {
            if ((find ?? ConditionFields.Find)(condition.Field, setup) is not { } field)
            {
                errors.Say("base", $"Invalid field '{Short(condition.Field)}'");
            }
            else if (!field.Operators.Contains(condition.Operator))
            {
                errors.Say("base", $"Invalid operator '{Short(condition.Operator)}' in '{Describe(field, condition)}'");
            }
            else if (!ConditionOperators.IsTerminal(condition.Operator) && !field.Accepts(condition, state))
            {
                errors.Say("base", $"Invalid value '{Short(condition.Text)}' in '{Describe(field, condition)}'");
            }
        }
    }

    /// <summary>The test of a ticket: all of the first conditions hold, and any of the others if there are others.</summary>
    /// <remarks>A condition whose field was deleted since holds for no ticket.</remarks>
    public static TicketTest TestOf(Condition[] all, Condition[] any, ConditionContext context)
    {
        var each = Array.ConvertAll(all, condition => TestOf(condition, context));
        var some = Array.ConvertAll(any, condition => TestOf(condition, context));
        return ticket => Array.TrueForAll(each, test => test(ticket)) && (some.Length == 0 || Array.Exists(some, test => test(ticket)));
    }

    /// <summary>Whether a condition counts hours.</summary>
    public static bool DependsOnTime(AccountState state, Condition condition) =>
        ConditionFields.Find(condition.Field, state.Get<TicketSetupCache>().Present)?.ChangesAt is not null;

    /// <summary>The next instant at which time alone may change whether conditions hold for a ticket; null for none.</summary>
    public static Func<Ticket, DateTimeOffset?> ChangesAt(IEnumerable<Condition> conditions, ConditionContext context)
    {
        var each = conditions
            .Select(condition => ConditionFields.Find(condition.Field, context.Setup)?.ChangesAt?.Invoke(condition, context))
            .OfType<Func<Ticket, DateTimeOffset?>>().ToArray();
        return ticket =>
        {
            DateTimeOffset? first = null;
            foreach (var changesAt in each)
            {
                first = changesAt(ticket) is { } at && !(first <= at) ? at : first;
            }
            return first;
        };
    }

    /// <summary>
    /// The tickets to look at: the fewest that an index has for a condition that must hold. All tickets if no index answers one.
    /// </summary>
    public static TicketCandidates CandidatesOf(Condition[] all, ConditionContext context, AccountState state)
    {
        var tickets = state.Get<TicketCollection>();
        var best = new TicketCandidates(tickets.Count, () => tickets.Ascending(0));
        foreach (var condition in all)
        {
            if (ConditionFields.Find(condition.Field, context.Setup)?.Candidates(condition, context, state) is { } found
                && found.Count < best.Count)
            {
                best = found;
            }
        }
        return best;
    }

    private static TicketTest TestOf(Condition condition, ConditionContext context) =>
        ConditionFields.Find(condition.Field, context.Setup)?.Test(condition, context) ?? (_ => false);

    private static string Describe(ConditionField field, Condition condition) =>
        $"{field.Title} / {Short(ConditionOperators.TitleOf(condition.Operator))} / {Short(condition.Text)}";

    private static string Short(string text) => Beginning.Of(text, LongestShown);
}
