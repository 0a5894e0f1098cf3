using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>Requests of an account, the newest first.</summary>
internal static class RequestsTable
{
    public static void Print(IAnsiConsole console, JsonNode page)
    {
        var requests = page.List("requests").Select(one => (Id: one.Text("id"), Line: RequestLine.Of(one))).ToList();
        if (requests.Count == 0)
        {
            console.Say("No request that matches.");
            return;
        }
        var table = ToolConsole.Table(" id", "at", "status", "request", "operation", " ms", "fault");
        foreach (var (id, line) in requests)
        {
            table.Row(id, line.Time, line.Status, $"{line.Method} {line.ShortPath}", line.Operation, line.Duration, line.Fault);
        }
        console.Write(table);
        if (page["meta"]?["has_more"]?.GetValue<bool>() == true)
        {
            console.Say($"Older ones: --after {page["meta"].Text("after_cursor")}");
        }
    }
}
