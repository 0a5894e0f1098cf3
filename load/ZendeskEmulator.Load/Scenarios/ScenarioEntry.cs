using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>A scenario with the options that a person may set.</summary>
/// <param name="Seed">Of all chance.</param>
/// <param name="Duration">How long the load is.</param>
internal sealed record ScenarioSettings(int Seed, TimeSpan Duration);

/// <summary>A scenario that can be run by its name.</summary>
/// <param name="Proves">In a sentence.</param>
/// <param name="Duration">The default length of its load; zero for a scenario that ends by itself.</param>
internal sealed record ScenarioEntry(string Name, string Proves, TimeSpan Duration, Func<TargetAccount, ScenarioSettings, Scenario> Build)
{
    public static IReadOnlyList<ScenarioEntry> All { get; } =
    [
        new(
            "profile-limit",
            "Each user takes exactly five updates a minute, whichever other users are updated.",
            TimeSpan.FromSeconds(15),
            ProfileLimit.Build),
        new("account-limit", "The account takes exactly what its plan allows in a minute.", TimeSpan.FromSeconds(16), AccountLimit.Build),
        new(
            "polite-client",
            "The reference client never comes back early, and every call ends in success.",
            TimeSpan.FromSeconds(30),
            PoliteClient.Build),
        new(
            "retry-storm",
            "A client without back-off does less work than it could, and the emulator's monitor names it.",
            TimeSpan.FromSeconds(12),
            RetryStorm.Build),
        new(
            "token-expiry",
            "Access tokens of OAuth expire under 64 callers: no call fails, and each expiry takes one refresh.",
            TimeSpan.FromSeconds(12),
            TokenExpiry.Build),
        new(
            "flaky-network",
            "A quarter of all requests fails somewhere on the way, and each person comes in once.",
            TimeSpan.Zero,
            FaultScenarios.FlakyNetwork),
        new("outage", "Half a minute of 503 is sat out, and each person comes in once.", TimeSpan.Zero, FaultScenarios.Outage),
        new(
            "lost-answers",
            "Every third write is committed and its answer lost, and each person comes in once.",
            TimeSpan.Zero,
            FaultScenarios.LostAnswers),
        new("bulk-import", "A hundred thousand people come in by jobs, each once, until all are there.", TimeSpan.Zero, BulkImport.Build),
        new(
            "mixed-traffic",
            "Reads, updates and searches side by side are answered at once.",
            TimeSpan.FromSeconds(20),
            MixedTraffic.Build),
        new("soak", "After a long time at a constant rate neither memory nor latency has grown.", TimeSpan.FromMinutes(10), Soak.Build),
    ];
}
