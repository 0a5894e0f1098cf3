namespace ZendeskEmulator.TicketFields;

/// <summary>Keys of a ticket field in a body that are not fields of its schema: its options, and keys that are dropped.</summary>
internal sealed class TicketFieldBeside
{
    /// <summary>Null when no options were sent.</summary>
    public List<TicketFieldOptionInput>? Options { get; private set; }

    /// <summary>Keys that the call does not take, such as the type of an update.</summary>
    public List<string> Dropped { get; } = [];

    public static void AddTo(BodyShape<RecordInput<TicketField>> body) => body
        .Objects("custom_field_options", input => Of(input).AddOption(), TicketFieldOptionInput.Shape)
        .Others((input, key) => Of(input).Drop(key));

    /// <summary>The values of the keys that are not fields of the schema.</summary>
    public static TicketFieldBeside Of(RecordInput<TicketField> input) => (TicketFieldBeside)(input.Beside ??= new TicketFieldBeside());

    private TicketFieldOptionInput AddOption()
    {
        var option = new TicketFieldOptionInput();
        (Options ??= []).Add(option);
        return option;
    }

    private void Drop(string key)
    {
        if (Dropped.Count < DroppedKeys.MaxNames)
        {
            Dropped.Add(DroppedKeys.Name("ticket_field", key));
        }
    }
}

/// <summary>The keys of an option in a request.</summary>
internal sealed class TicketFieldOptionInput
{
    public static readonly BodyShape<TicketFieldOptionInput> Shape = new BodyShape<TicketFieldOptionInput>()
        .Integer("id", (option, value) => option.Id = value)
        .Text("name", (option, value) => option.Name = value)
        .TextOrNumber("value", (option, value) => option.Value = value)
        .Boolean("default", (option, value) => option.Default = value)
        .Integer("position", (option, value) => option.Position = value);

    public long? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Value { get; private set; }

    public bool? Default { get; private set; }

    /// <summary>The option's place, from 0. Only the calls on one option use it.</summary>
    public long? Position { get; private set; }
}
