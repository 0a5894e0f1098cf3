using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>A clock with its past and next events.</summary>
internal static class ClockTable
{
    public static void Print(IAnsiConsole console, JsonNode clock)
    {
        console.Say($"{clock.Instant("now")}, {ModeOf(clock)}");
        Print(console, "happened", clock.List("fired"));
        if (clock["timers"] is { } timers)
        {
            console.Say($"{timers} waits of clients have ended.");
        }
        if (clock["stopped_early"] is { } stopped && stopped.GetValue<bool>())
        {
            console.Say("The clock stopped on the way, after 100,000 events: advance it again.");
        }
        Print(console, "happens next", clock.List("next_events"));
    }

    /// <summary>The clock's mode, in a few words.</summary>
    public static string ModeOf(JsonNode clock) => clock.Text("mode") switch
    {
        "frozen" => "frozen",
        "fast" => $"{clock.Text("speed")} times as fast as real time",
        _ => "in real time",
    };

    private static void Print(IAnsiConsole console, string title, IEnumerable<JsonNode> events)
    {
        var table = ToolConsole.Table("at", title);
        foreach (var happening in events)
        {
            table.Row(happening.Instant("at"), happening.Text("what"));
        }
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }
}
