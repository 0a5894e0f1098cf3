namespace ZendeskEmulator.TicketActions;

/// <summary>A value that an action can have.</summary>
internal readonly record struct ActionOption(string Value, string Title, bool Enabled = true);

/// <summary>One row of the table of actions: a property of tickets that actions set, and the values that it takes.</summary>
/// <param name="Field">The name of the property.</param>
/// <param name="Title">Zendesk's name of the action.</param>
/// <param name="Type">Zendesk's type of the value: list, text, or tags.</param>
/// <param name="Takes">Whether the property takes a value.</param>
internal sealed record ActionKind(string Field, string Title, string Type, Func<ActionCatalog, TicketAction, bool> Takes)
{
    public const string List = "list";
    public const string Text = "text";
    public const string Tags = "tags";

    /// <summary>The values of a list.</summary>
    public Func<ActionCatalog, IEnumerable<ActionOption>> Options { get; init; } = static _ => [];

    /// <summary>Whether the empty text takes the value away.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether several actions of one macro may set it.</summary>
    public bool IsRepeatable { get; init; }
}
