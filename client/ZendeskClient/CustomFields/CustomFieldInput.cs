namespace Zendesk;

/// <summary>
/// The values of a custom field of users or organizations in a request; see <see cref="RecordInput"/>. A
/// new one needs type, key and title.
/// </summary>
public sealed class CustomFieldInput : RecordInput
{
    private IReadOnlyList<CustomFieldOptionInput>? options;

    /// <summary>The type of its values; it never changes.</summary>
    public CustomFieldType? Type { get => GetText("type") is { } text ? new(text) : null; set => Set("type", value?.Value); }

    /// <summary>
    /// The name of its values in <see cref="User.UserFields"/> or <see cref="Organization.OrganizationFields"/>; it
    /// never changes.
    /// </summary>
    public string? Key { get => GetText("key"); set => Set("key", value); }

    /// <summary>The name that agents see.</summary>
    public string? Title { get => GetText("title"); set => Set("title", value); }

    /// <summary>A description of its purpose.</summary>
    public string? Description { get => GetText("description"); set => Set("description", value); }

    /// <summary>Its place among the fields, from 0.</summary>
    public long? Position { get => GetNumber("position"); set => Set("position", value); }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get => GetFlag("active"); set => Set("active", value); }

    /// <summary>The pattern of a <see cref="CustomFieldType.Regexp"/> field.</summary>
    public string? RegexpForValidation { get => GetText("regexp_for_validation"); set => Set("regexp_for_validation", value); }

    /// <summary>The tag that a ticked checkbox adds.</summary>
    public string? Tag { get => GetText("tag"); set => Set("tag", value); }

    /// <summary>The target type of a <see cref="CustomFieldType.Lookup"/> field, such as <c>zen:organization</c>.</summary>
    public string? RelationshipTargetType { get => GetText("relationship_target_type"); set => Set("relationship_target_type", value); }

    /// <summary>
    /// The options of a <see cref="CustomFieldType.Dropdown"/> or <see cref="CustomFieldType.Multiselect"/> field; they replace
    /// the present ones, of which those keep their id that are sent with it.
    /// </summary>
    public IReadOnlyList<CustomFieldOptionInput>? Options
    {
        get => options;
        set
        {
            options = value;
            SetRecords("custom_field_options", value);
        }
    }
}
