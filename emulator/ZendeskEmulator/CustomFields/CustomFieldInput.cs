using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.CustomFields;

/// <summary>The keys of a field in a request. Other keys are ignored.</summary>
internal sealed class CustomFieldInput
{
    public static readonly BodyShape<CustomFieldInput> Shape = new BodyShape<CustomFieldInput>()
        .Text("type", (input, value) => input.Type = value)
        .Text("key", (input, value) => input.Key = value)
        .Text("title", (input, value) => input.Title = value)
        .Text("description", (input, value) => input.Description = value)
        .Integer("position", (input, value) => input.Position = value)
        .Boolean("active", (input, value) => input.Active = value)
        .Text("regexp_for_validation", (input, value) => input.RegexpForValidation = value)
        .Text("tag", (input, value) => input.Tag = value)
        .Text("relationship_target_type", (input, value) => input.RelationshipTargetType = value)
        .Objects("custom_field_options", input => input.AddOption(), CustomFieldOptionInput.Shape);

    public string? Type { get; private set; }

    /// <summary>Taken on creation and ignored afterwards, because a key never changes.</summary>
    public string? Key { get; private set; }

    public Optional<string> Title { get; private set; }

    public Optional<string> Description { get; private set; }

    public long? Position { get; private set; }

    public bool? Active { get; private set; }

    public Optional<string> RegexpForValidation { get; private set; }

    public Optional<string> Tag { get; private set; }

    public string? RelationshipTargetType { get; private set; }

    /// <summary>Null when the request has no options.</summary>
    public List<CustomFieldOptionInput>? Options { get; private set; }

    /// <summary>
    /// Merges the input into a stored field: an absent key keeps the value, null clears it. Type and key never change.
    /// Pure.
    /// </summary>
    /// <param name="options">The field's options after the request.</param>
    public CustomField MergeInto(CustomField field, CustomFieldOption[]? options) => field with
    {
        Title = Title.Or(field.Title)?.Trim() ?? "",
        Description = Text(Description, field.Description),
        Position = Position ?? field.Position,
        Inactive = Active is { } active ? !active : field.Inactive,
        RegexpForValidation = field.Type == CustomFieldType.Date
            ? CustomFieldPattern.Date
            : Text(RegexpForValidation, field.RegexpForValidation),
        Tag = field.Type == CustomFieldType.Checkbox ? Text(Tag, field.Tag) : null,
        RelationshipTargetType = field.Type == CustomFieldType.Lookup ? RelationshipTargetType ?? field.RelationshipTargetType : null,
        Options = options,
    };

    private static string? Text(Optional<string> sent, string? stored) => sent.Or(stored) is { Length: > 0 } text ? text : null;

    private CustomFieldOptionInput AddOption()
    {
        var option = new CustomFieldOptionInput();
        (Options ??= []).Add(option);
        return option;
    }
}

/// <summary>The keys of an option in a request.</summary>
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
