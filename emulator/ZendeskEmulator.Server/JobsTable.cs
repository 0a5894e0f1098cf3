using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>The bulk jobs of an account, or one of them.</summary>
internal static class JobsTable
{
    public static void Print(IAnsiConsole console, JsonNode jobs)
    {
        console.Say(
            $"Pace {jobs.Text("pace")}{(jobs["bulk_import"]?.GetValue<bool>() == false ? ", users may not be created in bulk" : "")}");
        Print(console, jobs.List("pending"), "No job is queued or working.");
    }

    /// <summary>One job, as stepping or ending it leaves it.</summary>
    public static void PrintOne(IAnsiConsole console, JsonNode job) =>
        Print(console, job["job_status"] is { } status ? [status] : [], "There is no such job.");

    private static void Print(IAnsiConsole console, IEnumerable<JsonNode> jobs, string nothing)
    {
        var table = ToolConsole.Table("id", "type", "status", " done", " of", "message");
        foreach (var job in jobs)
        {
            var done = job.Text("progress") is { Length: > 0 } progress ? progress : "0";
            table.Row(job.Text("id"), job.Text("job_type"), job.Text("status"), done, job.Text("total"), job.Text("message"));
        }
        if (table.Rows.Count == 0)
        {
            console.Say(nothing);
            return;
        }
        console.Write(table);
    }
}
