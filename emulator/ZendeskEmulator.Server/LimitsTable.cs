using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>The rate limits of an account with their counters, and the clients that did not wait.</summary>
internal static class LimitsTable
{
    /// <summary>Of a rule with a counter for each user, this many are shown.</summary>
    private const int MaxCounters = 10;

    public static void Print(IAnsiConsole console, JsonNode limits)
    {
        var perSecond = limits["user_updates_per_second"]?.GetValue<int>() ?? 0;
        console.Say($"Plan {limits.Text("plan")}, mode {limits.Text("mode")}"
            + (perSecond == 0 ? "" : $", {perSecond} updates of users a second"));
        var table = ToolConsole.Table("rule", "counts", " limit", " window s", " used", " left", " resets s", " refused", "last refused");
        foreach (var rule in limits.List("rules"))
        {
            AddRule(table, rule);
        }
        console.Write(table);
    }

    /// <summary>The clients that came back before Retry-After was over.</summary>
    public static void PrintViolations(IAnsiConsole console, JsonNode judged)
    {
        console.Say(judged.Text("verdict"));
        var table = ToolConsole.Table("client", "user agent", "rule", " refusals", " early", " by s at most", "last");
        foreach (var one in judged.List("violations"))
        {
            table.Row(
                one.Text("client"),
                one.Text("user_agent"),
                one.Text("rule"),
                one.Text("refusals"),
                one.Text("early"),
                one.Text("earliest_by_seconds"),
                one.Instant("last_early"));
        }
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
        if (judged["not_followed"]?.GetValue<int>() is > 0 and var lost)
        {
            console.Say($"{lost} refusals could not be followed: there were too many at once.");
        }
    }

    private static void AddRule(Table table, JsonNode rule)
    {
        var isOn = rule["on"]?.GetValue<bool>() ?? true;
        JsonNode[] counters = [.. rule.List("counters")];
        table.Row(
            rule.Text("name"),
            isOn ? CountsOf(rule) : "off",
            rule.Text("total"),
            rule.Text("window_seconds"),
            Single(counters, "used"),
            Single(counters, "remaining"),
            Single(counters, "resets"),
            rule.Text("refused"),
            rule["last_refused"].Instant("at"));
        if (counters is [] || !HasKey(counters[0]))
        {
            return;
        }
        foreach (var counter in counters.Take(MaxCounters))
        {
            table.Row(
                "", $"  {counter.Text("key")}", "", "", counter.Text("used"), counter.Text("remaining"), counter.Text("resets"), "", "");
        }
        if (counters.Length > MaxCounters)
        {
            table.Row("", $"  and {counters.Length - MaxCounters} more");
        }
    }

    private static string CountsOf(JsonNode rule) =>
        rule.Text("counts_for_each") is { Length: > 0 } key ? $"for each {key}" : "for the account";

    private static bool HasKey(JsonNode counter) => counter["key"] is not null;

    private static string Single(JsonNode[] counters, string name) => counters is [var only] && !HasKey(only) ? only.Text(name) : "";
}
