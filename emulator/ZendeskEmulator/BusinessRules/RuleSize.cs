using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.BusinessRules;

/// <summary>How large a rule may be. Its conditions are tested, and its actions done, in the turn of the account.</summary>
internal static class RuleSize
{
    private const int MaxConditions = 100;

    /// <summary>The maximum number of letters in the texts of a rule: every rule is smaller than 65 KB (documented).</summary>
    private const int MaxLetters = 65_000;

    // Assumed A-148: the wordings.
    public static void Check(IBusinessRule rule, FieldErrors errors)
    {
        if (rule.All.Length + rule.Any.Length > MaxConditions)
        {
            errors.TooMany("base", "conditions", MaxConditions);
        }
        if (rule.All.Concat(rule.Any).Sum(LettersOf) + (rule.Actions ?? []).Sum(LettersOf) >= MaxLetters)
        {
            errors.Say("base", "Conditions and actions must be smaller than 65 KB");
        }
    }

    private static int LettersOf(Condition condition) =>
        condition.Field.Length + condition.Operator.Length + (condition.Value?.Length ?? 0)
        + (condition.Values ?? []).Sum(text => text.Length);

    private static int LettersOf(TicketAction action) =>
        action.Field.Length + (action.Text?.Length ?? 0) + (action.Items ?? []).Sum(text => text.Length);
}
