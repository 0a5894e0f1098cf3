using System.Globalization;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Triggers;

/// <summary>Whether the conditions of a trigger hold for a new or changed ticket.</summary>
internal delegate bool TriggerTest(TicketReaction reaction);

/// <summary>
/// The conditions of triggers (facts-webhooks-oauth §4.2): those of views without hours, those that compare with the ticket before, and
/// those on the change itself.
/// </summary>
internal static class TriggerConditions
{
    private const string Changed = "changed";
    private const string NotChanged = "not_changed";
    private const string ChangedTo = "value";
    private const string ChangedFrom = "value_previous";
    private const string NotChangedTo = "not_value";
    private const string NotChangedFrom = "not_value_previous";

    private static readonly string[] OnChanges = [Changed, ChangedTo, ChangedFrom, NotChanged, NotChangedTo, NotChangedFrom];

    /// <summary>The fields that can be compared with the ticket before. Audits have them by these names.</summary>
    private static readonly string[] Comparable =
    [
        "status", "custom_status_id", "priority", "type", "group_id", "assignee_id", "requester_id", "organization_id", "brand_id",
        "ticket_form_id",
    ];

    private static readonly string[] Is = [ConditionOperators.Is];

    private static readonly Dictionary<string, ConditionField> Fields = Own.Concat(ConditionFields.System.Where(field =>
        field.ChangesAt is null).Select(WithChanges)).ToDictionary(field => field.Name);

    private static IEnumerable<ConditionField> Own =>
    [
        OfWords("update_type", "Ticket", Is, ("Create", "Created"), ("Change", "Updated")),
        OfWords(
            "comment_is_public",
            "Comment",
            Is,
            ("true", "Public"), ("false", "Private"), ("not_relevant", "Present (public or private)"),
            ("requester_can_see_comment", "Present, and requester can see the comment")),
        OfWords("current_via_id", "Update via", ConditionOperators.Equality, ("5", "Web service (API)"), ("0", "Web form"), ("4", "Email")),
        OfWords("role", "Current user", ConditionOperators.Equality, ("agent", "(agent)"), ("end_user", "(end user)")),
        new("comment_includes_word", "Comment text", "text", [.. ConditionOperators.Inclusion, .. ConditionOperators.Equality])
        {
            Accepts = (condition, _) => condition.Words.Length > 0,
            Test = static (_, _) => static _ => false,
        },
    ];

    /// <summary>All fields of an account.</summary>
    public static IEnumerable<ConditionField> All(TicketSetup setup) =>
        Fields.Values.Concat(CustomConditionFields.All(setup).Select(WithChanges));

    /// <summary>The field of a name; null for an unknown one, and for hours.</summary>
    public static ConditionField? Find(string name, TicketSetup setup) =>
        Fields.GetValueOrDefault(name) ?? (CustomConditionFields.Find(name, setup) is { } custom ? WithChanges(custom) : null);

    /// <summary>The test of a trigger: all of its first conditions hold, and any of the others if there are others.</summary>
    public static TriggerTest TestOf(Trigger trigger, ConditionContext context)
    {
        var all = Array.ConvertAll(trigger.All, condition => TestOf(condition, context));
        var any = Array.ConvertAll(trigger.Any, condition => TestOf(condition, context));
        return reaction => Array.TrueForAll(all, test => test(reaction)) && (any.Length == 0 || Array.Exists(any, test => test(reaction)));
    }

    private static TriggerTest TestOf(Condition condition, ConditionContext context)
    {
        var isNegated = ConditionOperators.IsNegated(condition.Operator);
        return condition.Field switch
        {
            "update_type" => reaction => reaction.Before is null == (condition.Text == "Create"),
            "comment_is_public" => reaction => IsPublic(reaction.Comment, condition.Text),
            "comment_includes_word" => TestOfComment(condition),
            // Every change comes over the API here.
            "current_via_id" => _ => condition.Text == "5" != isNegated,
            "role" => reaction => IsOfRole(reaction.Writer.Caller, condition.Text) != isNegated,
            _ => OnChanges.Contains(condition.Operator) ? TestOfChange(condition, context) : TestOfTicket(condition, context),
        };
    }

    private static TriggerTest TestOfTicket(Condition condition, ConditionContext context)
    {
        var test = ConditionFields.Find(condition.Field, context.Setup)?.Test(condition, context);
        return reaction => test is not null && test(reaction.Ticket);
    }

    // Assumed A-150: a new ticket has changed in what it has, from nothing.
    private static TriggerTest TestOfChange(Condition condition, ConditionContext context)
    {
        var isValue = ConditionFields.Find(condition.Field, context.Setup)?.Test(
            condition with { Operator = ConditionOperators.Is }, context) ?? (_ => false);
        var property = PropertyOf(condition.Field);
        // A custom status that follows the status has no event of its own.
        var leading = property == "custom_status_id" ? "status" : property;
        bool HasChanged(TicketReaction reaction) => reaction.Events.Exists(one => (one.Field == property || one.Field == leading)
            && (one.Type == TicketEventType.Change || (one.Type == TicketEventType.Create && one.Value is not null)));
        return condition.Operator switch
        {
            Changed => HasChanged,
            NotChanged => reaction => !HasChanged(reaction),
            ChangedTo => reaction => HasChanged(reaction) && isValue(reaction.Ticket),
            NotChangedTo => reaction => !(HasChanged(reaction) && isValue(reaction.Ticket)),
            ChangedFrom => reaction => HasChanged(reaction) && reaction.Before is { } before && isValue(before),
            _ => reaction => !(HasChanged(reaction) && reaction.Before is { } before && isValue(before)),
        };
    }

    /// <summary>The name of a field in audits: of a custom one, its id.</summary>
    private static string PropertyOf(string field) =>
        CustomConditionFields.IsName(field) ? field[(field.LastIndexOf('_') + 1)..] : field;

    private static bool IsPublic(TicketComment? comment, string wanted) => wanted switch
    {
        "false" => comment is { Public: false },
        "not_relevant" => comment is not null,
        _ => comment is { Public: true },
    };

    private static TriggerTest TestOfComment(Condition condition)
    {
        var (isNegated, text) = (ConditionOperators.IsNegated(condition.Operator), condition.Text);
        var words = new WordSearch(condition.Words);
        return condition.Operator is ConditionOperators.Is or ConditionOperators.IsNot
            ? reaction => TicketValueFields.Contains(reaction.Comment?.Body, text) != isNegated
            : reaction => words.IsIn(reaction.Comment?.Body) != isNegated;
    }

    private static bool IsOfRole(Caller caller, string wanted) => wanted switch
    {
        "agent" => caller.Role >= CallerRole.Agent,
        "end_user" => caller.Role < CallerRole.Agent,
        _ => caller.UserId.ToString(CultureInfo.InvariantCulture) == wanted,
    };

    private static ConditionField WithChanges(ConditionField field)
    {
        if (!Comparable.Contains(field.Name) && !CustomConditionFields.IsName(field.Name))
        {
            return field;
        }
        var accepts = field.Accepts;
        return field with
        {
            Operators = [.. field.Operators, .. OnChanges],
            Accepts = (condition, state) => condition.Operator is Changed or NotChanged || accepts(condition, state),
        };
    }

    private static ConditionField OfWords(string name, string title, string[] operators, params (string Value, string Title)[] words) =>
        new(name, title, "list", operators)
        {
            Accepts = (condition, state) => Array.Exists(words, word => word.Value == condition.Text)
                || (name == "role" && BodyValue.TryReadId(condition.Text, out var id) && Users.UserCollection.Has(state, id)),
            Choices = _ => words.Select(word => new ConditionChoice(word.Value, word.Title)),
            Test = static (_, _) => static _ => false,
        };
}
