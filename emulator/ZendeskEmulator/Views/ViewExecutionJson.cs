using System.Text.Json;

namespace ZendeskEmulator.Views;

/// <summary>How a view shows its tickets, in the recorded order of keys (facts-tickets §11).</summary>
internal static class ViewExecutionJson
{
    public static void Write(Utf8JsonWriter json, JsonEncodedText key, View view, ViewColumns columns, Links links)
    {
        ViewColumn[] shown = [.. columns.OfView(view)];
        json.WriteStartObject(key);
        json.WriteString("group_by"u8, view.GroupBy);
        json.WriteString("group_order"u8, view.GroupOrder);
        json.WriteString("sort_by"u8, view.SortBy);
        json.WriteString("sort_order"u8, view.SortOrder);
        Write(json, "group", columns.Find(view.GroupBy), view.GroupOrder, links);
        Write(json, "sort", columns.Find(view.SortBy), view.SortOrder, links);
        WriteColumns(json, "columns", shown, links);
        WriteColumns(json, "fields", shown.Where(column => column.FieldId == 0), links);
        WriteColumns(json, "custom_fields", shown.Where(column => column.FieldId != 0), links);
        json.WriteEndObject();
    }

    public static void WriteColumns(Utf8JsonWriter json, string name, IEnumerable<ViewColumn> columns, Links links)
    {
        json.WriteStartArray(name);
        foreach (var column in columns)
        {
            column.Write(json, links);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ViewColumn? column, string order, Links links)
    {
        if (column is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WritePropertyName(name);
        column.Write(json, links, order);
    }
}
