using ZendeskEmulator.BusinessRules;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketActions;

namespace ZendeskEmulator.Triggers;

/// <summary>Which triggers and categories can be, and what saving one leads to.</summary>
internal static class TriggerRules
{
    /// <summary>The maximum number of active triggers, and of categories (documented).</summary>
    private const int MaxActive = 7_000;
    private const int MaxCategories = 500;

    /// <summary>Completes a draft by the keys of the body that are not fields, and checks it.</summary>
    public static Error? Validate(in RecordChange<Trigger> change, FieldErrors errors)
    {
        var (before, draft, state) = (change.Before, change.Draft, change.Write.State);
        if (change.Input?.Beside is TriggerInput sent)
        {
            (draft.All, draft.Any) = sent.Conditions.Over(draft.All, draft.Any);
            SetCategory(state, draft, sent, errors);
            if (sent.CategoryName is not null && CheckCategories(state) is { } refusal)
            {
                return refusal;
            }
        }
        foreach (var condition in draft.All.Concat(draft.Any).Where(condition => condition.Operator.Length == 0))
        {
            // Documented examples leave it out where there is only one.
            condition.Operator = ConditionOperators.Is;
        }
        // What is stored stays valid when its group, user or field goes.
        ConditionRules.Check(
            state,
            draft.All.Concat(draft.Any).Except((before?.All ?? []).Concat(before?.Any ?? [])),
            errors,
            TriggerConditions.Find);
        ActionRules.Check(new ActionCatalog(state), (draft.Actions ?? []).Except(before?.Actions ?? []), errors, RuleActions.Find);
        RuleSize.Check(draft, errors);
        // Assumed A-150: the wording. What a trigger must have is documented.
        if (draft.All.Length + draft.Any.Length == 0)
        {
            errors.Say("base", "Trigger must have at least one condition");
        }
        if (draft.Active && before is not { Active: true } && change.Write.Get<ActiveTriggers>().InOrder.Length >= MaxActive)
        {
            errors.TooMany("base", "active triggers", MaxActive);
        }
        return null;
    }

    /// <summary>Puts a trigger, its new category if it has one, and its revision.</summary>
    public static Trigger Put(in RecordChange<Trigger> change)
    {
        var write = change.Write;
        var draft = change.Draft;
        if (change.Input?.Beside is TriggerInput { CategoryName: { } name, CategoryPosition: var position })
        {
            draft.CategoryId = write.Create(new TriggerCategory { Name = name.Trim(), Position = position ?? 0 }).Id;
        }
        if (change.Before is { } stored && stored == draft)
        {
            return stored;
        }
        draft.Revision++;
        var trigger = change.Before is null ? write.Create(draft) : write.Put(draft);
        write.Create(new TriggerRevision
        {
            ParentId = trigger.Id,
            Number = trigger.Revision,
            AuthorId = change.Caller.UserId,
            Title = trigger.Title,
            Description = trigger.Description,
            Active = trigger.Active,
            TriggerActions = trigger.Actions,
            All = trigger.All,
            Any = trigger.Any,
        });
        var revisions = write.Get<Records<TriggerRevision>>().OfOwner(trigger.Id);
        foreach (var old in revisions.Take(revisions.Length - TriggerRevision.MaxOfTrigger + 1))
        {
            write.Remove(old);
        }
        return trigger;
    }

    public static Outcome<Trigger> Delete(in RecordChange<Trigger> change)
    {
        foreach (var revision in change.Write.Get<Records<TriggerRevision>>().OfOwner(change.Draft.Id))
        {
            change.Write.Remove(revision);
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    public static Error? ValidateCategory(in RecordChange<TriggerCategory> change, FieldErrors errors)
    {
        if (change.Draft.Name.Length == 0)
        {
            return TriggerErrors.BlankName;
        }
        return change.Before is null ? CheckCategories(change.Write.State) : null;
    }

    /// <summary>A category with active triggers stays; its other triggers have no category any more.</summary>
    // Assumed A-149: what becomes of the others.
    public static Outcome<TriggerCategory> DeleteCategory(in RecordChange<TriggerCategory> change)
    {
        Trigger[] triggers = [.. change.Write.Get<Records<Trigger>>().Of(Trigger.OfCategory, change.Draft.Id)];
        if (Array.Exists(triggers, trigger => trigger.Active))
        {
            return TriggerErrors.CategoryNotEmpty;
        }
        foreach (var trigger in triggers)
        {
            change.Write.Put(trigger with { CategoryId = 0 });
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    private static Error? CheckCategories(AccountState state) =>
        state.Get<Records<TriggerCategory>>().Count >= MaxCategories ? TriggerErrors.TooManyCategories(MaxCategories) : null;

    private static void SetCategory(AccountState state, Trigger draft, TriggerInput sent, FieldErrors errors)
    {
        if (sent.CategoryName is { } name && string.IsNullOrWhiteSpace(name))
        {
            errors.Blank("category", "Category name");
        }
        if (!sent.CategoryId.IsSent)
        {
            return;
        }
        if (string.IsNullOrEmpty(sent.CategoryId.Value))
        {
            draft.CategoryId = 0;
        }
        else if (BodyValue.TryReadId(sent.CategoryId.Value, out var id) && Records<TriggerCategory>.Has(state, id))
        {
            draft.CategoryId = id;
        }
        else
        {
            errors.Invalid("category_id", "Category");
        }
    }
}
