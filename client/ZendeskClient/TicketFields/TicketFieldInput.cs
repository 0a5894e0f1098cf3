namespace Zendesk;

/// <summary>
/// The values of a field of tickets in a request; see <see cref="RecordInput"/>. A new one needs type and
/// title.
/// </summary>
public sealed class TicketFieldInput : RecordInput
{
    private IReadOnlyList<CustomFieldOptionInput>? options;

    /// <summary>The type of its values; it never changes.</summary>
    public CustomFieldType? Type { get => GetText("type") is { } text ? new(text) : null; set => Set("type", value?.Value); }

    /// <summary>The name that agents see.</summary>
    public string? Title { get => GetText("title"); set => Set("title", value); }

    /// <summary>The description for end users. Zendesk's default: the title.</summary>
    public string? Description { get => GetText("description"); set => Set("description", value); }

    /// <summary>The description for agents.</summary>
    public string? AgentDescription { get => GetText("agent_description"); set => Set("agent_description", value); }

    /// <summary>Its place among the fields.</summary>
    public long? Position { get => GetNumber("position"); set => Set("position", value); }

    /// <summary>Whether it can be used.</summary>
    public bool? Active { get => GetFlag("active"); set => Set("active", value); }

    /// <summary>Whether a ticket cannot be solved without it.</summary>
    public bool? Required { get => GetFlag("required"); set => Set("required", value); }

    /// <summary>The name that end users see.</summary>
    public string? TitleInPortal { get => GetText("title_in_portal"); set => Set("title_in_portal", value); }

    /// <summary>Whether end users see it.</summary>
    public bool? VisibleInPortal { get => GetFlag("visible_in_portal"); set => Set("visible_in_portal", value); }

    /// <summary>Whether end users may write it.</summary>
    public bool? EditableInPortal { get => GetFlag("editable_in_portal"); set => Set("editable_in_portal", value); }

    /// <summary>Whether end users must write it.</summary>
    public bool? RequiredInPortal { get => GetFlag("required_in_portal"); set => Set("required_in_portal", value); }

    /// <summary>The pattern of a <see cref="CustomFieldType.Regexp"/> field.</summary>
    public string? RegexpForValidation { get => GetText("regexp_for_validation"); set => Set("regexp_for_validation", value); }

    /// <summary>The tag that a ticked checkbox adds.</summary>
    public string? Tag { get => GetText("tag"); set => Set("tag", value); }

    /// <summary>
    /// The options of a <see cref="CustomFieldType.Tagger"/> or <see cref="CustomFieldType.Multiselect"/> field; they replace the
    /// present ones, of which those keep their id that are sent with it.
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
