using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.CustomFields;

/// <summary>What a field holds.</summary>
internal enum CustomFieldType
{
    [JsonStringEnumMemberName("text")]
    Text,

    [JsonStringEnumMemberName("textarea")]
    Textarea,

    [JsonStringEnumMemberName("checkbox")]
    Checkbox,

    [JsonStringEnumMemberName("date")]
    Date,

    [JsonStringEnumMemberName("integer")]
    Integer,

    [JsonStringEnumMemberName("decimal")]
    Decimal,

    /// <summary>A text of a given form.</summary>
    [JsonStringEnumMemberName("regexp")]
    Regexp,

    /// <summary>One of the field's options.</summary>
    [JsonStringEnumMemberName("dropdown")]
    Dropdown,

    /// <summary>Some of the field's options.</summary>
    [JsonStringEnumMemberName("multiselect")]
    Multiselect,

    /// <summary>The id of another record.</summary>
    [JsonStringEnumMemberName("lookup")]
    Lookup,
}

/// <summary>A field of users or of organizations as it is stored. Its key and its type never change.</summary>
internal abstract record CustomField : TimedRecord
{
    /// <summary>The position of a field that was given none, as recorded.</summary>
    private const long BehindAll = 9999;

    public CustomFieldType Type { get; init; }

    /// <summary>Unique among the fields of users or of organizations, ignoring case.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Null for an empty one.</summary>
    public string? Description { get; init; }

    /// <summary>Its place among the fields; equal ones by age.</summary>
    public long Position { get; init; } = BehindAll;

    /// <summary>True for a field that is neither shown nor taken, but keeps its values.</summary>
    // Assumed A-44: documented is only that an active field is available for use.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Inactive { get; init; }

    /// <summary>True for a deleted field: it is shown by its id only, has no values, and leaves its key free (recorded).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Deleted { get; init; }

    public string? RegexpForValidation { get; init; }

    /// <summary>What a ticked checkbox adds to the tags; null for nothing.</summary>
    public string? Tag { get; init; }

    /// <summary>Of what kind a lookup's records are, such as zen:user.</summary>
    public string? RelationshipTargetType { get; init; }

    /// <summary>The options of a dropdown or multiselect, in their order; null for other types.</summary>
    public CustomFieldOption[]? Options { get; init; }

    /// <summary>True for the two types that have options.</summary>
    [JsonIgnore]
    public bool HasOptions => Type is CustomFieldType.Dropdown or CustomFieldType.Multiselect;

    /// <summary>True for a text of words; other values are found by the whole of them.</summary>
    [JsonIgnore]
    public bool HasWords => Type is CustomFieldType.Text or CustomFieldType.Textarea;

    /// <summary>The option of an id; null when there is none, or no longer.</summary>
    public CustomFieldOption? FindOption(long id) => Options is { } options ? CustomFieldOptionIndex.Of(options).Find(id) : null;

    /// <summary>The option of a value; null when there is none.</summary>
    public CustomFieldOption? FindOption(string value) => Options is { } options ? CustomFieldOptionIndex.Of(options).Find(value) : null;
}

/// <summary>One option of a dropdown or multiselect.</summary>
/// <param name="Name">What agents see.</param>
/// <param name="Value">What the API sends and takes; also the tag that goes with it. Unique within the field.</param>
internal sealed record CustomFieldOption(long Id, string Name, string Value);
