using ZendeskEmulator.Conditions;
using ZendeskEmulator.Restrictions;

namespace ZendeskEmulator.Views;

/// <summary>Which views can be, and who creates, changes and deletes them.</summary>
internal static class ViewRules
{
    private const string RoleKey = "view_access";
    private const int MaxConditions = 100;

    /// <summary>Recorded, with its markup.</summary>
    private const string NoProperty = "View must test for at least <strong>one</strong> of the following ticket properties in the ALL "
        + "conditions section: Status, Type, Group, Assignee, Requester.";

    private static readonly string[] Properties = ["status", "custom_status_id", "type", "group_id", "assignee_id", "requester_id"];

    public static RestrictionAccess AccessOf(AccountState state, Caller caller) => RestrictionAccess.Of(state, caller, RoleKey);

    /// <summary>Completes a draft by the keys of the body that are not fields, and checks it.</summary>
    public static Error? Validate(in RecordChange<View> change, FieldErrors errors)
    {
        var (draft, before) = (change.Draft, change.Before);
        var state = change.Write.State;
        var access = AccessOf(state, change.Caller);
        RestrictionRules.Check(state, before?.Restriction, draft.Restriction, errors);
        if (!errors.Any && !(access.MayChange(draft.Restriction) && (before is null || access.MayChange(before.Restriction))))
        {
            return Errors.Forbidden;
        }
        draft.Placeholder = before?.Title == draft.Title ? draft.Placeholder : null;
        var hasConditions = ViewInput.Apply(change.Input, draft);
        if (hasConditions || before is null)
        {
            CheckConditions(state, before, draft, errors);
        }
        CheckOutput(ViewColumns.Of(state), before, draft, errors);
        return null;
    }

    /// <summary>
    /// Adds the errors of conditions: also for a preview, which has no other properties. Stored conditions stay valid when their group,
    /// user or field goes.
    /// </summary>
    public static void CheckConditions(AccountState state, View? before, View view, FieldErrors errors)
    {
        if (view.All.Length + view.Any.Length > MaxConditions)
        {
            errors.TooMany("base", "conditions", MaxConditions);
            return;
        }
        ConditionRules.Check(state, view.All.Except(before?.All ?? []), errors);
        ConditionRules.Check(state, view.Any.Except(before?.Any ?? []), errors);
        if (!Array.Exists(view.All, condition => Properties.Contains(condition.Field)))
        {
            errors.Say("base", NoProperty);
        }
    }

    // Assumed A-142: the wordings, and that a column which cannot be sorted by is refused. The ten columns are documented.
    public static void CheckOutput(ViewColumns columns, View? before, View view, FieldErrors errors)
    {
        if (!ReferenceEquals(view.Columns, before?.Columns))
        {
            if (view.Columns.Length > ViewColumns.MaxOfView)
            {
                errors.TooMany("base", "columns", ViewColumns.MaxOfView);
            }
            foreach (var unknown in view.Columns.Take(ViewColumns.MaxOfView).Where(id => columns.Find(id) is null))
            {
                errors.Say("base", $"Invalid column '{unknown}'");
            }
        }
        if (view.GroupBy is { } group && group != before?.GroupBy && columns.Find(group) is not { IsGroupable: true })
        {
            errors.Say("base", $"Invalid group_by '{group}'");
        }
        if (view.SortBy is { } sort && sort != before?.SortBy && columns.Find(sort) is not { IsSortable: true })
        {
            errors.Say("base", $"Invalid sort_by '{sort}'");
        }
        CheckOrder("group_order", view.GroupOrder, errors);
        CheckOrder("sort_order", view.SortOrder, errors);
    }

    /// <summary>A view of a new account leaves a mark, so that a restart does not create it again.</summary>
    public static Outcome<View> Delete(in RecordChange<View> change)
    {
        if (!AccessOf(change.Write.State, change.Caller).MayChange(change.Draft.Restriction))
        {
            return Errors.Forbidden;
        }
        if (change.Draft.Default)
        {
            return change.Write.Put(change.Draft with { Deleted = true });
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }

    private static void CheckOrder(string name, string order, FieldErrors errors)
    {
        if (order is not (View.Ascending or View.Descending))
        {
            errors.Say("base", $"Invalid {name} '{order}'");
        }
    }
}
