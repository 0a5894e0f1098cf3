namespace ZendeskEmulator.CustomFields;

internal enum CustomFieldType
{
    Text,
    Textarea,
    Checkbox,
    Date,
    Integer,
    Decimal,

    /// <summary>A text that matches a pattern.</summary>
    Regexp,

    /// <summary>One of the field's options.</summary>
    Dropdown,

    /// <summary>Several of the field's options.</summary>
    Multiselect,

    /// <summary>The id of another record.</summary>
    Lookup,
}

/// <summary>A field of users or of organizations, as stored. Its key and type never change.</summary>
internal abstract record CustomField : TimedRecord
{
    /// <summary>Zendesk's names of the types, in the order of its documentation.</summary>
    public static readonly NamedType<CustomFieldType> Types = new(
        (CustomFieldType.Text, "text"),
        (CustomFieldType.Textarea, "textarea"),
        (CustomFieldType.Checkbox, "checkbox"),
        (CustomFieldType.Date, "date"),
        (CustomFieldType.Integer, "integer"),
        (CustomFieldType.Decimal, "decimal"),
        (CustomFieldType.Regexp, "regexp"),
        (CustomFieldType.Dropdown, "dropdown"),
        (CustomFieldType.Lookup, "lookup"),
        (CustomFieldType.Multiselect, "multiselect"));

    /// <summary>The position of a field created without one, as recorded.</summary>
    private const long BehindAll = 9999;

    public CustomFieldType Type { get; set; }

    /// <summary>Unique among the fields of users or of organizations, ignoring case.</summary>
    public string Key { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Its place among the fields. Fields with equal positions are ordered by age.</summary>
    public long Position { get; set; } = BehindAll;

    /// <summary>True for a field that is neither shown nor accepted, but keeps its values.</summary>
    // Assumed A-44: the documentation only says that an active field is available for use.
    public bool Inactive { get; set; }

    /// <summary>
    /// True for a deleted field. It is found by id only, has no values, and its key is free again (recorded).
    /// </summary>
    public bool Deleted { get; set; }

    public string? RegexpForValidation { get; set; }

    /// <summary>The tag that a ticked checkbox adds, or null if the field has no tag.</summary>
    public string? Tag { get; set; }

    /// <summary>The kind of record that a lookup refers to, such as zen:user.</summary>
    public string? RelationshipTargetType { get; set; }

    /// <summary>The options of a dropdown or multiselect, in order; null for other types.</summary>
    public CustomFieldOption[]? Options { get; set; }

    /// <summary>True for the two types that have options.</summary>
    public bool HasOptions => Type is CustomFieldType.Dropdown or CustomFieldType.Multiselect;

    /// <summary>True for a text that is searched by word. Other values are searched as a whole.</summary>
    public bool HasWords => Type is CustomFieldType.Text or CustomFieldType.Textarea;

    /// <summary>The option with this id; null if it does not exist or was removed.</summary>
    public CustomFieldOption? FindOption(long id) => Options is { } options ? CustomFieldOptionIndex.Of(options).Find(id) : null;

    /// <summary>The option with this value; null if it does not exist.</summary>
    public CustomFieldOption? FindOption(string value) => Options is { } options ? CustomFieldOptionIndex.Of(options).Find(value) : null;
}

/// <summary>One option of a dropdown or multiselect.</summary>
internal sealed record CustomFieldOption
{
    public long Id { get; set; }

    /// <summary>The name that agents see.</summary>
    public string Name { get; set; } = "";

    /// <summary>The value in the API, and the tag that goes with it. Unique within the field.</summary>
    public string Value { get; set; } = "";

    /// <summary>An option as a request leaves it.</summary>
    /// <param name="known">Null for a new option.</param>
    public static CustomFieldOption Of(long id, CustomFieldOptionInput input, CustomFieldOption? known) => new()
    {
        Id = id,
        Name = input.Name ?? known?.Name ?? "",
        Value = input.Value ?? known?.Value ?? "",
    };
}
