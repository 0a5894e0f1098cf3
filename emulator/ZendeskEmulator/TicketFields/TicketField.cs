using ZendeskEmulator.CustomStatuses;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.TicketFields;

/// <summary>A field of tickets: one of Zendesk's own, such as the subject, or one of the account's.</summary>
internal sealed record TicketField : TimedRecord, IHasSchema<TicketField>
{
    /// <summary>The position of a field that is created without one, as recorded.</summary>
    private const long BehindAll = 9999;

    private static readonly SortKey<TicketField> ByPosition = new("position", field => SortText.Of(field.Position));

    /// <summary>In the recorded order (facts-tickets §7.1), then what only some types have.</summary>
    public static Schema<TicketField> Schema { get; } = new("ticket_fields", "ticket_field", fields => fields
        .Url()
        .Id()
        .Text("type", field => field.Type, (field, value) => field.Type = value ?? TicketFieldTypes.Text).OnCreate().Essential()
        .Text("title", field => field.Title, (field, value) => field.Title = value?.Trim() ?? "").Required("Title").Essential()
        .Derived("raw_title", (json, key, field, _) => json.WriteString(key, field.Title))
        .Text("description", field => field.Description, (field, value) => field.Description = value)
        .Derived("raw_description", (json, key, field, _) => json.WriteString(key, field.Description))
        .Reference("position", field => field.Position, (field, value) => field.Position = value)
        .Boolean("active", field => field.Active, (field, value) => field.Active = value)
        .Boolean("required", field => field.Required, (field, value) => field.Required = value)
        .Boolean("collapsed_for_agents", field => field.CollapsedForAgents, (field, value) => field.CollapsedForAgents = value)
        .Text("regexp_for_validation", field => field.Pattern, (field, value) => field.Pattern = value)
        .Text("title_in_portal", field => field.TitleInPortal, (field, value) => field.TitleInPortal = value)
        .Derived("raw_title_in_portal", (json, key, field, _) => json.WriteString(key, field.TitleInPortal))
        .Boolean("visible_in_portal", field => field.VisibleInPortal, (field, value) => field.VisibleInPortal = value)
        .Boolean("editable_in_portal", field => field.EditableInPortal, (field, value) => field.EditableInPortal = value)
        .Boolean("required_in_portal", field => field.RequiredInPortal, (field, value) => field.RequiredInPortal = value)
        .Text("tag", field => field.Tag, (field, value) => field.Tag = value)
        .Times()
        .Boolean("removable", field => field.Removable, (field, value) => field.Removable = value).ReadOnly()
        .Text("key", field => field.Key, (field, value) => field.Key = value).ReadOnly()
        .Text("agent_description", field => field.AgentDescription, (field, value) => field.AgentDescription = value)
        .Derived("system_field_options", (json, _, field, _) => SystemFields.WriteOptions(json, field))
        .Integer("sub_type_id", field => field.SubType, (field, value) => field.SubType = value).Hidden()
        .LookedUp(
            "custom_statuses",
            (state, _) => state.Get<Records<CustomStatus>>().Ascending(0).ToArray(),
            (json, _, field, statuses) => SystemFields.WriteStatuses(json, field, statuses))
        .Value("custom_field_options", TicketFieldOption.Several, field => field.Options, (field, value) => field.Options = value)
            .ReadOnly().Hidden()
        .Derived("options", (json, _, field, _) => TicketFieldOption.WriteTo(json, field))
        .Text("relationship_target_type", field => field.TargetType, (field, value) => field.TargetType = value).OnCreate().Hidden()
        .Derived("relationship", (json, _, field, _) => TicketFieldTypes.WriteRelationship(json, field))
        .Beside(TicketFieldBeside.AddTo))
    {
        Sorts = [ByPosition],
        OrderByOffset = ByPosition,
    };

    /// <summary>Zendesk's name of the type; it never changes.</summary>
    public string Type { get; set; } = TicketFieldTypes.Text;

    public string Title { get; set; } = "";

    /// <summary>The title, unless given.</summary>
    public string? Description { get; set; }

    public long Position { get; set; } = BehindAll;

    public bool Active { get; set; } = true;

    /// <summary>True when a ticket cannot be solved without it.</summary>
    public bool Required { get; set; }

    public bool CollapsedForAgents { get; set; }

    public string? Pattern { get; set; }

    public string? TitleInPortal { get; set; }

    public bool VisibleInPortal { get; set; }

    public bool EditableInPortal { get; set; }

    public bool RequiredInPortal { get; set; }

    /// <summary>The tag that a ticked checkbox adds.</summary>
    public string? Tag { get; set; }

    public bool Removable { get; set; } = true;

    public string? Key { get; set; }

    public string? AgentDescription { get; set; }

    /// <summary>1 for a status field with on-hold, or a priority field with low and normal only.</summary>
    public long? SubType { get; set; }

    public TicketFieldOption[]? Options { get; set; }

    /// <summary>The kind of record that a lookup refers to: zen:user.</summary>
    public string? TargetType { get; set; }

    /// <summary>True for a field of the account's own, whose values tickets keep.</summary>
    public bool IsCustom => TicketFieldTypes.IsCustom(Type);

    /// <summary>The field as errors of tickets name it.</summary>
    public TicketFieldName Name => new(Id, TicketFieldTypes.ClassOf(Type));

    /// <summary>The account's field of one of Zendesk's own types; null when it was deleted.</summary>
    public static TicketField? OfType(AccountState state, string type) =>
        state.Get<Records<TicketField>>().Ascending(0).FirstOrDefault(field => field.Type == type);
}
