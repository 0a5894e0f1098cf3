namespace ZendeskEmulator.TicketActions;

/// <summary>Checks actions against the table.</summary>
internal static class ActionRules
{
    private const int LongestShown = 100;

    /// <summary>Adds an error for each action that no ticket could take.</summary>
    /// <param name="find">The row of an action; null for one that the rule does not have.</param>
    // Assumed A-131: the wording is that of a trigger's wrong condition, which was recorded: title and value of the rule.
    public static void Check(
        ActionCatalog catalog,
        IEnumerable<TicketAction> actions,
        FieldErrors errors,
        Func<ActionCatalog, TicketAction, ActionKind?>? find = null)
    {
        foreach (var action in actions)
        {
            if ((find ?? ActionKinds.Find)(catalog, action) is not { } kind)
            {
                errors.Say("base", $"Invalid action '{Short(action.Field)}'", "InvalidValue");
            }
            else if (!(kind.IsNullable && action.Text is "") && !kind.Takes(catalog, action))
            {
                var value = Short(action.Text ?? string.Join(", ", action.Items ?? []));
                errors.Say("base", $"Invalid value '{value}' in '{kind.Title} / {value}'", "InvalidValue");
            }
        }
    }

    private static string Short(string text) => Beginning.Of(text, LongestShown);
}
