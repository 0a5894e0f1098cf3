namespace ZendeskEmulator.CustomFields;

internal sealed class CustomFieldOptionInput
{
    public static readonly BodyShape<CustomFieldOptionInput> Shape = new BodyShape<CustomFieldOptionInput>()
        .Integer("id", (input, value) => input.Id = value)
        .Text("name", (input, value) => input.Name = value)
        .TextOrNumber("value", (input, value) => input.Value = value)
        .Integer("position", (input, value) => input.Position = value);

    public static readonly RequestInput<CustomFieldOptionInput> Body =
        RequestInput<CustomFieldOptionInput>.Body("custom_field_option", Shape, () => new CustomFieldOptionInput());

    /// <summary>Null for a new option.</summary>
    public long? Id { get; private set; }

    public string? Name { get; private set; }

    public string? Value { get; private set; }

    /// <summary>
    /// The option's place among the options, from 0; null to keep its place, or to append a new one. Only the calls on
    /// one option use it.
    /// </summary>
    public long? Position { get; private set; }
}
