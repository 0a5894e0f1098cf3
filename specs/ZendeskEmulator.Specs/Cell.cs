using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs;

/// <summary>
/// The meaning of a table's cell. JSON is taken literally: null, true, 7, "7", ["a","b"], {"name":"X"}. Anything else is a
/// text. (absent) is a property that does not exist, and /…/ is a pattern that the value matches.
/// </summary>
internal static class Cell
{
    public const string Absent = "(absent)";

    public static JsonNode? ToJson(string cell)
    {
        try
        {
            return JsonNode.Parse(cell);
        }
        catch (JsonException)
        {
            return JsonValue.Create(cell);
        }
    }

    /// <summary>A record from a table of two columns: property and value.</summary>
    public static JsonObject ToObject(DataTable table, Func<string, string> resolve)
    {
        var fields = new JsonObject();
        foreach (var (property, cell) in Pairs(table).Where(pair => pair.Cell != Absent))
        {
            fields[property] = ToJson(resolve(cell));
        }
        return fields;
    }

    /// <summary>A record from a row; the header has the names of the properties.</summary>
    public static JsonObject ToObject(DataTable table, DataTableRow row, Func<string, string> resolve) => new(table.Header
        .Where(column => row[column] != Absent)
        .Select(column => KeyValuePair.Create(column, ToJson(resolve(row[column])))));

    /// <summary>The rows of a table of two columns, which has no header.</summary>
    public static IEnumerable<(string Property, string Cell)> Pairs(DataTable table)
    {
        Assert.Equal(2, table.Header.Count);
        return table.Rows.Select(row => row.Values).Prepend(table.Header).Select(row => (row.First(), row.Last()));
    }

    /// <summary>Fails when a value is not what the cell says. The message has both.</summary>
    public static void Check(string cell, JsonNode? actual, string what)
    {
        var matches = cell is ['/', .. var pattern, '/']
            ? Regex.IsMatch(actual is null ? "null" : Text(actual), $"^(?:{pattern})$")
            : JsonNode.DeepEquals(ToJson(cell), actual);
        Assert.True(matches, $"{what} should be {PlainJson.Of(ToJson(cell))}, but is {PlainJson.Of(actual)}.");
    }

    private static string Text(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : PlainJson.Of(node);
}
