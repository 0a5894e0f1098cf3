namespace ZendeskEmulator;

/// <summary>The rate limits of accounts without settings of their own.</summary>
public sealed class LimitsOptions
{
    internal static readonly (int Min, int Max) UpdatesPerSecond = (0, 1_000_000);
    internal static readonly (TimeSpan Min, TimeSpan Max) Tolerance = (TimeSpan.Zero, TimeSpan.FromMinutes(1));

    /// <summary>Zendesk's plan, which gives the number of requests a minute. Default: Suite Enterprise, 700.</summary>
    public Plan Plan { get; set; } = Plan.SuiteEnterprise;

    /// <summary>Whether rate limits refuse, only count, or do neither. Default: they refuse.</summary>
    public LimitsMode Mode { get; set; }

    /// <summary>
    /// How many updates of users a second each account has, 0 to 1,000,000; newer pages of Zendesk say 1. Default: 0, no limit.
    /// </summary>
    public int UserUpdatesPerSecond { get; set; }

    /// <summary>
    /// In real time, up to a minute: a request that began later than this after a 429 was sent could know of it, and
    /// counts as a violation when it comes too early. Default: 250 ms.
    /// </summary>
    public TimeSpan RetryAfterTolerance { get; set; } = TimeSpan.FromMilliseconds(250);
}
