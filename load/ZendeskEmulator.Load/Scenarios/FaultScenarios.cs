using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>The scenarios in which the emulator fails on demand.</summary>
internal static class FaultScenarios
{
    /// <summary>
    /// A quarter of all requests fails: connections close before and after the commit, bodies are cut and garbled, a gateway
    /// gives up.
    /// </summary>
    public static Scenario FlakyNetwork(TargetAccount account, ScenarioSettings settings) => new ImportUnderFaults(
        "flaky-network",
        [
            ByChance(0.08, settings.Seed, """{"close":"before_commit"}"""),
            ByChance(0.08, settings.Seed + 1, """{"close":"after_commit"}"""),
            ByChance(0.03, settings.Seed + 2, """{"preset":"bad-gateway"}"""),
            ByChance(0.03, settings.Seed + 3, """{"truncate":40}"""),
            ByChance(0.03, settings.Seed + 4, """{"garbage":true}"""),
        ],
        MaxRequests: 1.5).Build(account, settings);

    /// <summary>Half a minute of 503 that says nothing of its end.</summary>
    public static Scenario Outage(TargetAccount account, ScenarioSettings settings)
    {
        var from = AccountClock.Begin.AddSeconds(2);
        return new ImportUnderFaults(
            "outage",
            [
                $$$"""
                {"when":{"from":"{{{from:yyyy-MM-ddTHH:mm:ssZ}}}","to":"{{{from.AddSeconds(30):yyyy-MM-ddTHH:mm:ssZ}}}"},
                "effect":{"preset":"unavailable"}}
                """,
            ],
            MaxRequests: 1.5).Build(account, settings);
    }

    /// <summary>Every third write is committed, and its answer is lost.</summary>
    public static Scenario LostAnswers(TargetAccount account, ScenarioSettings settings) => new ImportUnderFaults(
        "lost-answers",
        ["""{"match":{"operation":"CreateOrUpdateUser"},"when":{"every":3},"effect":{"close":"after_commit"}}"""],
        MaxRequests: 1.6).Build(account, settings);

    private static string ByChance(double probability, int seed, string effect) => FormattableString.Invariant(
        $$$"""{"when":{"probability":{{{probability}}},"seed":{{{seed}}}},"effect":{{{effect}}}}""");
}
