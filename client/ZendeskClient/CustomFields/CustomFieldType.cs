using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The type of a custom field's values. Types that are not named here are kept as they are.</summary>
[JsonConverter(typeof(TextValueConverter<CustomFieldType>))]
public readonly record struct CustomFieldType : ITextValue<CustomFieldType>
{
    private readonly string? text;

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>dropdown</c>.</param>
    public CustomFieldType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        text = value;
    }

    /// <summary>One line of text.</summary>
    public static CustomFieldType Text { get; } = new("text");

    /// <summary>Several lines of text.</summary>
    public static CustomFieldType Textarea { get; } = new("textarea");

    /// <summary>True or false; true may add a tag.</summary>
    public static CustomFieldType Checkbox { get; } = new("checkbox");

    /// <summary>A day.</summary>
    public static CustomFieldType Date { get; } = new("date");

    /// <summary>A whole number.</summary>
    public static CustomFieldType WholeNumber { get; } = new("integer");

    /// <summary>A number with decimals.</summary>
    public static CustomFieldType DecimalNumber { get; } = new("decimal");

    /// <summary>A text that matches a pattern.</summary>
    public static CustomFieldType Regexp { get; } = new("regexp");

    /// <summary>One of the options, of users and organizations.</summary>
    public static CustomFieldType Dropdown { get; } = new("dropdown");

    /// <summary>One of the options, of tickets.</summary>
    public static CustomFieldType Tagger { get; } = new("tagger");

    /// <summary>Any of the options.</summary>
    public static CustomFieldType Multiselect { get; } = new("multiselect");

    /// <summary>Another record.</summary>
    public static CustomFieldType Lookup { get; } = new("lookup");

    /// <summary>Zendesk's name.</summary>
    public string Value => text ?? "";

    /// <summary>A value by Zendesk's name.</summary>
    /// <param name="value">Zendesk's name, such as <c>dropdown</c>.</param>
    public static implicit operator CustomFieldType(string value) => new(value);

    /// <summary>Zendesk's name.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    static CustomFieldType ITextValue<CustomFieldType>.Of(string value) => new(value);
}
