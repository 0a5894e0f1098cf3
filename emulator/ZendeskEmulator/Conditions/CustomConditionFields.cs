using System.Globalization;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Conditions;

/// <summary>The fields of conditions on an account's own ticket fields: custom_fields_ID, also as ticket_fields_ID.</summary>
internal static class CustomConditionFields
{
    private static readonly string[] Prefixes = ["custom_fields_", "ticket_fields_"];
    private static readonly string[] Presence = [ConditionOperators.Present, ConditionOperators.NotPresent];

    private static readonly string[] Comparison =
    [
        ConditionOperators.Is, ConditionOperators.IsNot, ConditionOperators.Less, ConditionOperators.LessOrEqual,
        ConditionOperators.Greater, ConditionOperators.GreaterOrEqual,
    ];

    private static readonly string[] Texts =
    [
        .. ConditionOperators.Equality, ConditionOperators.IncludesWords, ConditionOperators.NotIncludesWords,
        ConditionOperators.IncludesString, ConditionOperators.NotIncludesString, .. Presence,
    ];

    /// <summary>The field of a name; null for an unknown name, or a ticket field that is no custom one.</summary>
    public static ConditionField? Find(string name, TicketSetup setup)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && long.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && setup.Field(id) is { IsCustom: true } field)
            {
                return Of(name, field);
            }
        }
        return null;
    }

    /// <summary>Whether a name is that of a custom field: a prefix and an id.</summary>
    public static bool IsName(string name) => Array.Exists(
        Prefixes,
        prefix => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length == prefix.Length + IdLayout.Digits);

    /// <summary>All of an account's active fields.</summary>
    public static IEnumerable<ConditionField> All(TicketSetup setup) =>
        setup.Custom.Select(field => Of(string.Create(CultureInfo.InvariantCulture, $"{Prefixes[0]}{field.Id}"), field));

    private static ConditionField Of(string name, TicketField field) =>
        new(name, field.Title, TypeOf(field), OperatorsOf(field.Type))
        {
            Accepts = (condition, _) => ConditionOperators.IsTerminal(condition.Operator) || AcceptsValue(field, condition),
            IsNullable = true,
            Choices = _ => (field.Options ?? []).Select(option => new ConditionChoice(option.Value, option.Name)),
            Test = (condition, context) => TestOf(field, condition, context),
        };

    private static string TypeOf(TicketField field) => field.Type switch
    {
        TicketFieldTypes.Tagger or TicketFieldTypes.Multiselect => "list",
        TicketFieldTypes.Checkbox or "date" or TicketFieldTypes.Lookup => field.Type,
        _ => "text",
    };

    private static string[] OperatorsOf(string type) => type switch
    {
        TicketFieldTypes.Checkbox => ConditionOperators.Equality,
        TicketFieldTypes.Tagger => [.. ConditionOperators.Equality, .. ConditionOperators.Inclusion, .. Presence],
        TicketFieldTypes.Multiselect => [.. ConditionOperators.Inclusion, .. Presence],
        TicketFieldTypes.Lookup => [.. ConditionOperators.Equality, .. Presence],
        "integer" or "decimal" => [.. Comparison, .. Presence],
        "date" => [.. Comparison, ConditionOperators.WithinPreviousDays, ConditionOperators.WithinNextDays, .. Presence],
        _ => Texts,
    };

    private static bool AcceptsValue(TicketField field, Condition condition) => field.Type switch
    {
        TicketFieldTypes.Checkbox => BodyValue.BooleanOf(condition.Text) is not null,
        TicketFieldTypes.Tagger or TicketFieldTypes.Multiselect => condition.Text.Length == 0
            || condition.Words.All(word => OptionOf(field, word) is not null),
        "integer" or "decimal" => NumberIn(condition.Text) is not null,
        "date" => IsWithin(condition) ? DaysIn(condition) is not null : DayIn(condition.Text) is not null,
        _ => true,
    };

    private static TicketTest TestOf(TicketField field, Condition condition, ConditionContext context)
    {
        var isNegated = ConditionOperators.IsNegated(condition.Operator);
        if (ConditionOperators.IsTerminal(condition.Operator))
        {
            return ticket => TicketFieldValues.Show(field, ticket.Fields) is null or false or "" == isNegated;
        }
        return field.Type switch
        {
            TicketFieldTypes.Checkbox => Checkbox(field, condition, isNegated),
            TicketFieldTypes.Tagger or TicketFieldTypes.Multiselect => Options(field, condition, isNegated),
            "integer" or "decimal" => Number(field, condition),
            "date" => Day(field, condition, DateOnly.FromDateTime(context.Now.UtcDateTime)),
            _ => Text(field, condition, isNegated),
        };
    }

    private static TicketTest Checkbox(TicketField field, Condition condition, bool isNegated)
    {
        var wanted = BodyValue.BooleanOf(condition.Text) == true;
        return ticket => TicketFieldValues.Show(field, ticket.Fields) is true == wanted != isNegated;
    }

    private static TicketTest Options(TicketField field, Condition condition, bool isNegated)
    {
        // An option that was removed since is no value of a ticket, not even the empty one.
        var isEmpty = condition.Text.Length == 0;
        string[] wanted = [.. condition.Words.Select(word => OptionOf(field, word)?.Value).OfType<string>()];
        return ticket => TicketFieldValues.Show(field, ticket.Fields) switch
        {
            string[] chosen => Array.Exists(chosen, wanted.Contains),
            string only => wanted.Contains(only),
            _ => isEmpty,
        } != isNegated;
    }

    private static TicketTest Number(TicketField field, Condition condition)
    {
        var (comparison, wanted) = (condition.Operator, NumberIn(condition.Text) ?? 0);
        return ticket => NumberIn(TicketFieldValues.Tell(field, ticket.Fields)) is { } number
            ? ConditionOperators.Holds(comparison, number.CompareTo(wanted))
            : comparison == ConditionOperators.IsNot;
    }

    private static TicketTest Day(TicketField field, Condition condition, DateOnly today)
    {
        var (comparison, days, wanted) = (condition.Operator, DaysIn(condition), DayIn(condition.Text) ?? default);
        return ticket => DayIn(TicketFieldValues.Tell(field, ticket.Fields)) is { } day
            ? comparison switch
            {
                ConditionOperators.WithinPreviousDays => day <= today && today.DayNumber - day.DayNumber <= days,
                ConditionOperators.WithinNextDays => day >= today && day.DayNumber - today.DayNumber <= days,
                _ => ConditionOperators.Holds(comparison, day.CompareTo(wanted)),
            }
            : comparison == ConditionOperators.IsNot;
    }

    private static TicketTest Text(TicketField field, Condition condition, bool isNegated)
    {
        var text = condition.Text;
        Func<string, bool> holds = condition.Operator switch
        {
            ConditionOperators.IncludesWords or ConditionOperators.NotIncludesWords => new WordSearch(condition.Words).IsIn,
            ConditionOperators.IncludesString or ConditionOperators.NotIncludesString =>
                value => TicketValueFields.Contains(value, text),
            _ => value => value.Equals(text, StringComparison.OrdinalIgnoreCase),
        };
        return ticket => holds(TicketFieldValues.Tell(field, ticket.Fields) ?? "") != isNegated;
    }

    /// <summary>An option by its value or its id.</summary>
    private static TicketFieldOption? OptionOf(TicketField field, string text) => Array.Find(
        field.Options ?? [],
        option => option.Value == text || option.Id.ToString(CultureInfo.InvariantCulture) == text);

    private static bool IsWithin(Condition condition) =>
        condition.Operator is ConditionOperators.WithinPreviousDays or ConditionOperators.WithinNextDays;

    private static decimal? NumberIn(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? DaysIn(Condition condition) =>
        int.TryParse(condition.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static DateOnly? DayIn(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
