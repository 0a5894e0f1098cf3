using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.IncrementalExports;

/// <summary>Zendesk's limits on incremental exports (facts §6.3, §11.2).</summary>
internal static class ExportLimits
{
    /// <summary>Ten requests a minute over all exports by time and the cursor export of tickets; thirty with High Volume.</summary>
    public static readonly LimitRule Requests = new(
        "incremental-exports",
        TimeSpan.FromMinutes(1),
        settings => settings.Plan == Plan.HighVolume ? 30 : 10,
        TooMany)
    {
        Header = "Zendesk-RateLimit-incremental-exports",
    };

    /// <summary>Twenty requests a minute for the cursor export of users (since June 2025).</summary>
    public static readonly LimitRule UserCursors = LimitRule.PerMinute("incremental-exports-cursor", 20, TooMany) with
    {
        Header = "Zendesk-RateLimit-incremental-exports-cursor",
    };

    /// <summary>Ten samples in twenty minutes.</summary>
    public static readonly LimitRule Samples = new("incremental-exports-sample", TimeSpan.FromMinutes(20), _ => 10, TooMany);

    public static readonly LimitRule[] Rules = [Requests, UserCursors, Samples];

    private static Error TooMany(int seconds) => Errors.TooManyEndpointRequests(seconds, "incremental export");
}
