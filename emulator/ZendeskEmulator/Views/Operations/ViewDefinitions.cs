using System.Text.Json;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Views.Operations;

/// <summary>GET views/definitions: what the conditions, columns and orders of views can be.</summary>
internal static class ViewDefinitions
{
    public static Response Handle(RequestContext request)
    {
        var setup = request.State.Get<TicketSetupCache>().Present;
        ConditionField[] fields = [.. ConditionFields.System, .. CustomConditionFields.All(setup)];
        ViewColumn[] columns = [.. new ViewColumns(setup).All];
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("definitions");
            ConditionDefinitions.Write(json, "conditions_all", fields, request.State);
            ConditionDefinitions.Write(json, "conditions_any", fields, request.State);
            Write(json, "groupables", columns.Where(column => column.IsGroupable), column => WriteColumn(json, column));
            Write(json, "output", columns, column => WriteColumn(json, column));
            Write(json, "sortables", columns.Where(column => column.IsSortable), column => WriteColumn(json, column));
            json.WriteEndObject();
        });
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            write(one);
        }
        json.WriteEndArray();
    }

    private static void WriteColumn(Utf8JsonWriter json, ViewColumn column)
    {
        json.WriteStartObject();
        json.WriteString("title", column.Title);
        json.WriteString("value", column.Id);
        json.WriteString("type", column.Type);
        json.WriteString("group", column.FieldId == 0 ? "ticket" : "custom_fields");
        json.WriteEndObject();
    }
}
