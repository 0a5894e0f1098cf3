using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.TicketForms;

namespace ZendeskEmulator.Tickets;

/// <summary>
/// Decides which fields a ticket needs before it is solved, or created by an end user (facts-tickets §2.5, §7.3). Pure.
/// </summary>
internal static class TicketConditions
{
    /// <summary>The fields that are required and empty: the assignee first, then those of the form in their order.</summary>
    public static IEnumerable<TicketField> MissingToSolve(Ticket ticket, TicketSetup setup)
    {
        var form = setup.Form(ticket.FormId);
        var conditional = form?.AgentConditions is { } conditions ? Required(conditions, ticket, setup, IsRequiredToSolve) : [];
        var ids = (form?.FieldIds ?? []).Concat(conditional).ToHashSet();
        return setup.Fields
            .Where(field => field.Active && (field.Type == TicketFieldTypes.Assignee || ids.Contains(field.Id)))
            .Where(field => (field.Required || conditional.Contains(field.Id)) && IsEmpty(field, ticket))
            .OrderBy(field => field.Type == TicketFieldTypes.Assignee ? 0 : 1)
            .ThenBy(field => Array.IndexOf(form?.FieldIds ?? [], field.Id));
    }

    /// <summary>The fields of the portal that are required and empty, in the order of the form.</summary>
    public static IEnumerable<TicketField> MissingInPortal(Ticket ticket, TicketSetup setup)
    {
        var form = setup.Form(ticket.FormId);
        var conditional = form?.EndUserConditions is { } conditions ? Required(conditions, ticket, setup, IsRequired) : [];
        return setup.Fields
            .Where(field => field is { Active: true, EditableInPortal: true } && (form?.FieldIds ?? []).Contains(field.Id))
            .Where(field => (field.RequiredInPortal || conditional.Contains(field.Id)) && IsEmpty(field, ticket))
            .OrderBy(field => Array.IndexOf(form?.FieldIds ?? [], field.Id));
    }

    private static bool IsEmpty(TicketField field, Ticket ticket) => field.Type switch
    {
        TicketFieldTypes.Assignee => ticket.AssigneeId == 0,
        TicketFieldTypes.Group => ticket.GroupId == 0,
        TicketFieldTypes.Priority => ticket.Priority is null,
        TicketFieldTypes.Type => ticket.Type is null,
        TicketFieldTypes.Subject => string.IsNullOrEmpty(ticket.Subject),
        _ => field.IsCustom && TicketFieldValues.Show(field, ticket.Fields) is null or false,
    };

    /// <summary>The fields that the form's conditions require of the ticket, as it is.</summary>
    private static HashSet<long> Required(RawJson conditions, Ticket ticket, TicketSetup setup, Predicate<JsonElement> isRequired)
    {
        var required = new HashSet<long>();
        if (JsonTree.Parse(conditions.Utf8.Span) is not { ValueKind: JsonValueKind.Array } all)
        {
            return required;
        }
        foreach (var condition in all.EnumerateArray())
        {
            if (condition.ValueKind == JsonValueKind.Object && Holds(condition, ticket, setup)
                && condition.TryGetProperty("child_fields", out var children) && children.ValueKind == JsonValueKind.Array)
            {
                required.UnionWith(children.EnumerateArray().Where(child => isRequired(child)).Select(IdOf));
            }
        }
        return required;
    }

    private static bool Holds(JsonElement condition, Ticket ticket, TicketSetup setup)
    {
        if (!condition.TryGetProperty("parent_field_id", out var id) || setup.Field(Number(id)) is not { } parent)
        {
            return false;
        }
        var wanted = condition.TryGetProperty("value", out var value) ? value.ToString() : "";
        return parent.Type switch
        {
            TicketFieldTypes.Priority => ticket.Priority == wanted,
            TicketFieldTypes.Type => ticket.Type == wanted,
            _ => TicketFieldValues.Show(parent, ticket.Fields) switch
            {
                bool flag => BodyValue.BooleanOf(wanted) == flag,
                string[] texts => texts.Contains(wanted),
                var text => (string?)text == wanted,
            },
        };
    }

    private static bool IsRequiredToSolve(JsonElement child)
    {
        if (child.ValueKind != JsonValueKind.Object)
        {
            return false;
        }
        if (!child.TryGetProperty("required_on_statuses", out var rule) || rule.ValueKind != JsonValueKind.Object)
        {
            return IsRequired(child);
        }
        var type = rule.TryGetProperty("type", out var text) ? text.ToString() : "";
        return type == "ALL_STATUSES"
            || (type == "SOME_STATUSES" && rule.TryGetProperty("statuses", out var statuses) && statuses.ValueKind == JsonValueKind.Array
                && statuses.EnumerateArray().Any(status => status.ToString() == "solved"));
    }

    private static bool IsRequired(JsonElement child) => child.ValueKind == JsonValueKind.Object
        && child.TryGetProperty("is_required", out var flag) && flag.ValueKind == JsonValueKind.True;

    private static long IdOf(JsonElement child) => child.TryGetProperty("id", out var id) ? Number(id) : 0;

    private static long Number(JsonElement id) => BodyValue.TryReadId(id.ToString(), out var number) ? number : 0;
}
