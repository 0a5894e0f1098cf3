using System.Text.Json;
using ZendeskEmulator.CustomStatuses;

namespace ZendeskEmulator.TicketFields;

/// <summary>The fields that every account has (facts-tickets §7.2), and the keys that only they have.</summary>
internal static class SystemFields
{
    private const string AskForDetails =
        "Please enter the details of your request. A member of our support staff will respond as soon as possible.";

    /// <summary>The fields of a new account.</summary>
    public static IEnumerable<TicketField> OfNewAccount()
    {
        yield return InPortal(Of(1, TicketFieldTypes.Subject, "Subject", ""));
        yield return InPortal(Of(2, TicketFieldTypes.Description, "Description", AskForDetails));
        yield return Of(3, TicketFieldTypes.Status, "Status", "Request status") with { SubType = 0 };
        yield return Of(4, TicketFieldTypes.Type, "Type", "Request type") with { Removable = true };
        yield return Of(5, TicketFieldTypes.Priority, "Priority", "Request priority") with { Removable = true, SubType = 0 };
        yield return Of(6, TicketFieldTypes.Group, "Group", "Request group");
        yield return Of(7, TicketFieldTypes.Assignee, "Assignee", "Agent assigned to your request") with { Required = true };
        yield return Of(8, TicketFieldTypes.CustomStatus, "Ticket status", "Request ticket status");
    }

    /// <summary>Writes the options of status, type and priority.</summary>
    public static void WriteOptions(Utf8JsonWriter json, TicketField field)
    {
        if (OptionsOf(field) is not { } options)
        {
            return;
        }
        json.WriteStartArray("system_field_options");
        foreach (var (name, value) in options)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (field.SubType is { } subType)
        {
            json.WriteNumber("sub_type_id", subType);
        }
    }

    /// <summary>Writes the statuses of the field custom_status.</summary>
    public static void WriteStatuses(Utf8JsonWriter json, TicketField field, CustomStatus[] statuses)
    {
        if (field.Type != TicketFieldTypes.CustomStatus)
        {
            return;
        }
        json.WriteStartArray("custom_statuses");
        foreach (var status in statuses)
        {
            json.WriteStartObject();
            json.WriteNumber("id", status.Id);
            json.WriteString("status_category", status.Category);
            json.WriteString("agent_label", status.AgentLabel);
            json.WriteString("end_user_label", status.EndUserLabel);
            json.WriteString("description", status.Description);
            json.WriteString("end_user_description", status.EndUserDescription);
            json.WriteBoolean("active", status.Active);
            json.WriteBoolean("default", status.Default);
            json.WriteString("created_at", status.CreatedAt);
            json.WriteString("updated_at", status.UpdatedAt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static (string Name, string Value)[]? OptionsOf(TicketField field) => (field.Type, field.SubType) switch
    {
        (TicketFieldTypes.Status, 1) => [("Open", "open"), ("Pending", "pending"), ("On-hold", "hold"), ("Solved", "solved")],
        (TicketFieldTypes.Status, _) => [("Open", "open"), ("Pending", "pending"), ("Solved", "solved")],
        (TicketFieldTypes.Type, _) =>
            [("Question", "question"), ("Incident", "incident"), ("Problem", "problem"), ("Task", "task")],
        (TicketFieldTypes.Priority, _) => [("Low", "low"), ("Normal", "normal"), ("High", "high"), ("Urgent", "urgent")],
        _ => null,
    };

    private static TicketField Of(long position, string type, string title, string description) => new()
    {
        Position = position,
        Type = type,
        Title = title,
        TitleInPortal = title,
        Description = description,
        Removable = false,
    };

    private static TicketField InPortal(TicketField field) =>
        field with { VisibleInPortal = true, EditableInPortal = true, RequiredInPortal = true };
}
