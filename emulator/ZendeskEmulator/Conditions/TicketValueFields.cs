using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>Makes the fields of conditions whose values are words: one of some, in an order, or free.</summary>
internal static class TicketValueFields
{
    /// <summary>One of some words, or none: type.</summary>
    public static ConditionField Choice(
        string name, string title, Func<Ticket, ConditionContext, string?> valueOf, params ConditionChoice[] choices) => new(
            name, title, "list", ConditionOperators.Equality)
        {
            Accepts = (condition, _) => Array.Exists(choices, choice => choice.Value == condition.Text),
            Choices = _ => choices,
            IsNullable = Array.Exists(choices, choice => choice.Value.Length == 0),
            Test = (condition, context) =>
            {
                var (text, isNegated) = (condition.Text, ConditionOperators.IsNegated(condition.Operator));
                return ticket => (valueOf(ticket, context) ?? "") == text != isNegated;
            },
        };

    /// <summary>A text that the account does not know beforehand: recipient.</summary>
    public static ConditionField Free(string name, string title, Func<Ticket, string?> valueOf) => new(
        name, title, "text", ConditionOperators.Equality)
    {
        Accepts = (condition, _) => condition.Text.Length > 0,
        Test = (condition, _) =>
        {
            var (text, isNegated) = (condition.Text, ConditionOperators.IsNegated(condition.Operator));
            return ticket => string.Equals(valueOf(ticket), text, StringComparison.OrdinalIgnoreCase) != isNegated;
        },
    };

    /// <summary>Words in an order: status, priority.</summary>
    /// <param name="rankOf">The place of the ticket's word among the choices.</param>
    public static ConditionField Ranked(
        string name, string title, Func<Ticket, ConditionContext, int> rankOf, params ConditionChoice[] choices)
    {
        int PlaceOf(Condition condition) => Array.FindIndex(choices, choice => choice.Value == condition.Text);
        return new(name, title, "list", ConditionOperators.Order)
        {
            Accepts = (condition, _) => PlaceOf(condition) >= 0,
            Choices = _ => choices,
            IsNullable = Array.Exists(choices, choice => choice.Value.Length == 0),
            Test = (condition, context) =>
            {
                var place = PlaceOf(condition);
                return ticket => ConditionOperators.Holds(condition.Operator, rankOf(ticket, context).CompareTo(place));
            },
        };
    }

    /// <summary>Words in a text: subject_includes_word. "Is" asks for the words as they stand.</summary>
    public static ConditionField Words(string name, string title, Func<Ticket, ConditionContext, string?> textOf) => new(
        name, title, "text", [.. ConditionOperators.Inclusion, .. ConditionOperators.Equality])
    {
        Accepts = (condition, _) => condition.Words.Length > 0,
        Test = (condition, context) =>
        {
            var (text, isNegated) = (condition.Text, ConditionOperators.IsNegated(condition.Operator));
            var words = new WordSearch(condition.Words);
            return condition.Operator is ConditionOperators.Is or ConditionOperators.IsNot
                ? ticket => Contains(textOf(ticket, context), text) != isNegated
                : ticket => words.IsIn(textOf(ticket, context)) != isNegated;
        },
    };

    public static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
