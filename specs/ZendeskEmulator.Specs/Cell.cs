using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs;

/// <summary>
/// What a cell of a table says. JSON is meant as it stands: null, true, 7, "7", ["a","b"], {"name":"X"}; anything else is
/// a text. (absent) is a property that is not there, /…/ a pattern that a text matches.
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

    /// <summary>The properties of a record: a table of two columns.</summary>
    public static JsonObject ToObject(DataTable table, Func<string, string> resolve)
    {
        var fields = new JsonObject();
        foreach (var (property, cell) in Pairs(table).Where(pair => pair.Cell != Absent))
        {
            fields[property] = ToJson(resolve(cell));
        }
        return fields;
    }

    /// <summary>The properties of a record: a row under the names of the properties.</summary>
    public static JsonObject ToObject(DataTable table, DataTableRow row, Func<string, string> resolve) => new(table.Header
        .Where(column => row[column] != Absent)
        .Select(column => KeyValuePair.Create(column, ToJson(resolve(row[column])))));

    /// <summary>The rows of a table of two columns, which has no header.</summary>
    public static IEnumerable<(string Property, string Cell)> Pairs(DataTable table)
    {
        Assert.Equal(2, table.Header.Count);
        return table.Rows.Select(row => row.Values).Prepend(table.Header).Select(row => (row.First(), row.Last()));
    }

    /// <summary>Fails with both when a value is not what a cell says.</summary>
    public static void Check(string cell, JsonNode? actual, string what)
    {
        var matches = cell is ['/', .. var pattern, '/']
            ? Regex.IsMatch(actual is null ? "null" : Text(actual), $"^(?:{pattern})$")
            : JsonNode.DeepEquals(ToJson(cell), actual);
        Assert.True(matches, $"{what} should be {ToJson(cell)?.ToJsonString(Plain) ?? "null"}, but is {actual?.ToJsonString(Plain) ?? "null"}.");
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString(Plain);
}
