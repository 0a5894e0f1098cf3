using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs;

/// <summary>Compares a list of a response with a table: as many records, in this order, with the values of the columns.</summary>
internal static class Rows
{
    public static void Check(Response response, string list, DataTable table, Func<string, string> resolve)
    {
        var records = response.At(list)!.AsArray();
        Assert.True(
            records.Count == table.Rows.Count,
            $"There should be {table.Rows.Count} in {list}, but there are {records.Count}: {records.ToJsonString()}");
        foreach (var (record, row, number) in records.Zip(table.Rows, (record, row) => (record, row)).Select((pair, index) => (pair.record, pair.row, index + 1)))
        {
            foreach (var column in table.Header.Where(column => row[column] != Cell.Absent))
            {
                Cell.Check(resolve(row[column]), Value(record, column), $"{column} of number {number} in {list}");
            }
        }
    }

    private static JsonNode? Value(JsonNode? record, string column) => record is JsonObject fields && fields.TryGetPropertyValue(column, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no {column} in {record?.ToJsonString()}");
}
