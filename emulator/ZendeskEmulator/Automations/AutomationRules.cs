using ZendeskEmulator.BusinessRules;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Automations;

/// <summary>Which automations can be.</summary>
internal static class AutomationRules
{
    /// <summary>The maximum number of active automations (documented).</summary>
    public const int MaxActive = 500;

    // Assumed A-148: the wordings. What an automation must have is documented; the first follows a view's, which is recorded.
    private const string NoProperty = "Automation must test for at least <strong>one</strong> of the following ticket properties in the "
        + "ALL conditions section: Status, Type, Group, Assignee, Requester.";

    private const string NoTime = "Automation must test for at least <strong>one</strong> of the time-based ticket properties.";

    private const string NoEnd = "Automation must have a condition that is true only once, or an action that ends one of its conditions.";

    private static readonly string[] Properties = ["status", "custom_status_id", "type", "group_id", "assignee_id", "requester_id"];

    /// <summary>Completes a draft by the conditions of the body, and checks it.</summary>
    public static Error? Validate(in RecordChange<Automation> change, FieldErrors errors)
    {
        var (before, draft, state) = (change.Before, change.Draft, change.Write.State);
        var sent = change.Input?.Beside as SentConditions;
        (draft.All, draft.Any) = sent?.Over(draft.All, draft.Any) ?? (draft.All, draft.Any);
        // What is stored stays valid when its group, user or field goes.
        ConditionRules.Check(state, draft.All.Concat(draft.Any).Except((before?.All ?? []).Concat(before?.Any ?? [])), errors);
        var actions = (draft.Actions ?? []).Except(before?.Actions ?? []);
        ActionRules.Check(new ActionCatalog(state), actions, errors, RuleActions.FindOfAutomation);
        if (before is null || draft.All != before.All || draft.Any != before.Any || draft.Actions != before.Actions)
        {
            CheckParts(state, draft, errors);
        }
        if (draft.Active && before is not { Active: true })
        {
            CheckActive(state.Get<Records<Automation>>(), draft, errors);
        }
        return null;
    }

    /// <summary>An automation of a new account leaves a mark, so that a restart does not create it again.</summary>
    public static Outcome<Automation> Delete(in RecordChange<Automation> change)
    {
        if (change.Draft.Default)
        {
            return change.Write.Put(change.Draft with { Deleted = true });
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    private static void CheckParts(AccountState state, Automation draft, FieldErrors errors)
    {
        RuleSize.Check(draft, errors);
        if (!Array.Exists(draft.All, condition => Properties.Contains(condition.Field)))
        {
            errors.Say("base", NoProperty);
        }
        if (!draft.All.Concat(draft.Any).Any(condition => ConditionRules.DependsOnTime(state, condition)))
        {
            errors.Say("base", NoTime);
        }
        if (draft.Actions is { Length: > 0 } actions && !Array.Exists(draft.All, condition => Ends(state, condition, actions)))
        {
            errors.Say("base", NoEnd);
        }
    }

    /// <summary>
    /// Whether a condition stops holding by itself or by the actions. One that compares hours by "is" holds in one hour only, and so in
    /// one run.
    /// </summary>
    private static bool Ends(AccountState state, Condition condition, TicketAction[] actions) =>
        Array.Exists(actions, action => RuleActions.MayEnd(action, condition.Field))
        || (condition.Operator is ConditionOperators.Is or ConditionOperators.IsBusiness && ConditionRules.DependsOnTime(state, condition));

    // Assumed A-148: documented is that two active ones cannot be identical.
    private static void CheckActive(Records<Automation> automations, Automation draft, FieldErrors errors)
    {
        var others = automations.Ascending(0).Where(other => other.Active && other.Id != draft.Id).ToArray();
        if (others.Length >= MaxActive)
        {
            errors.TooMany("base", "active automations", MaxActive);
        }
        if (Array.Find(others, other => IsSame(other, draft)) is { } same)
        {
            errors.Say("base", $"Automation has the same conditions and actions as the active automation '{same.Title}'");
        }
    }

    private static bool IsSame(Automation one, Automation other) => one.All.AsSpan().SequenceEqual(other.All)
        && one.Any.AsSpan().SequenceEqual(other.Any)
        && one.Actions.AsSpan().SequenceEqual(other.Actions);
}
