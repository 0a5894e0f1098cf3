using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs;

/// <summary>Compares a list in a response with a table: as many records, in the same order, with the values of the columns.</summary>
internal static class Rows
{
    public static void Check(Response response, string list, DataTable table, Func<string, string> resolve)
    {
        var records = response.At(list)!.AsArray();
        Assert.True(
            records.Count == table.Rows.Count,
            $"There should be {table.Rows.Count} in {list}, but there are {records.Count}: {records.ToJsonString()}");
        foreach (var (index, (record, row)) in records.Zip(table.Rows).Index())
        {
            foreach (var column in table.Header.Where(column => row[column] != Cell.Absent))
            {
                Cell.Check(resolve(row[column]), Value(record, column), $"{column} of number {index + 1} in {list}");
            }
        }
    }

    private static JsonNode? Value(JsonNode? record, string column) =>
        record is JsonObject fields && fields.TryGetPropertyValue(column, out var value)
            ? value
            : throw new KeyNotFoundException($"There is no {column} in {record?.ToJsonString()}");
}
