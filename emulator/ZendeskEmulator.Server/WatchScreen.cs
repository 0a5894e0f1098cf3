using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ZendeskEmulator.Server;

/// <summary>The screen of watch on a terminal: the account's state above, its latest requests below.</summary>
internal sealed class WatchScreen(string title)
{
    private const int MaxRows = 20;
    private const int TooMany = 429;

    private readonly Queue<RequestLine> latest = new();
    private long seen;
    private long missed;

    /// <summary>Clock, limits, violations and jobs from the control plane; null before the first response.</summary>
    public (JsonNode Clock, JsonNode Limits, JsonNode Violations, JsonNode Jobs)? State { get; set; }

    public void Add(RequestLine line)
    {
        seen++;
        latest.Enqueue(line);
        if (latest.Count > MaxRows)
        {
            latest.Dequeue();
        }
    }

    /// <summary>The number of requests that were too fast to be shown.</summary>
    public void Miss(long count) => missed += count;

    public IRenderable Render()
    {
        List<IRenderable> parts = [new Text(title)];
        if (State is { } state)
        {
            parts.Add(new Text($"Clock: {state.Clock.Instant("now")}, {ClockTable.ModeOf(state.Clock)}"));
            parts.Add(new Text($"Limits: plan {state.Limits.Text("plan")}, mode {state.Limits.Text("mode")}{AccountOf(state.Limits)}"));
            parts.Add(new Text($"Refusals: {state.Violations.Text("refusals")}. {state.Violations.Text("verdict")}"));
            parts.Add(new Text($"Jobs: {JobsOf(state.Jobs)}"));
        }
        var table = ToolConsole.Table("at", "status", "request", "operation", " ms", "fault");
        foreach (var line in latest)
        {
            table.AddRow(
                new Text(line.Time),
                new Text(line.Status, StyleOf(line.Status)),
                new Text($"{line.Method} {line.ShortPath}"),
                new Text(line.Operation),
                new Text(line.Duration),
                new Text(line.Fault));
        }
        parts.Add(table);
        parts.Add(new Text($"{seen} requests{(missed == 0 ? "" : $", {missed} more came too fast to be shown")}. Ctrl-C ends this."));
        return new Rows(parts);
    }

    private static string AccountOf(JsonNode limits) =>
        limits.List("rules").FirstOrDefault(rule => rule.Text("name") == "account")?.List("counters").FirstOrDefault() is { } counter
            ? $", {counter.Text("remaining")} requests left, resets in {counter.Text("resets")} s"
            : "";

    private static string JobsOf(JsonNode jobs)
    {
        var pending = jobs.List("pending").ToList();
        return pending.Count == 0
            ? "none"
            : string.Join(
                "; ",
                pending.Take(5).Select(job => $"{job.Text("job_type")} {job.Text("status")} {ProgressOf(job)} of {job.Text("total")}"))
                + (pending.Count > 5 ? $"; and {pending.Count - 5} more" : "");
    }

    private static string ProgressOf(JsonNode job) => job.Text("progress") is { Length: > 0 } progress ? progress : "0";

    private static Style StyleOf(string status) => !int.TryParse(status, out var number) ? new Style(Color.Red)
        : number == TooMany ? new Style(Color.Yellow)
        : number >= 400 ? new Style(Color.Red)
        : Style.Plain;
}
