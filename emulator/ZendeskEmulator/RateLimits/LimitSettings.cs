using System.Collections.Immutable;

namespace ZendeskEmulator.RateLimits;

/// <summary>The limit settings of an account.</summary>
/// <param name="UserUpdatesPerSecond">How many user updates per second an account may make; 0 for no limit.</param>
internal sealed record LimitSettings(Plan Plan, LimitsMode Mode, int UserUpdatesPerSecond)
{
    /// <summary>The settings of accounts without settings of their own.</summary>
    public static LimitSettings Of(LimitsOptions options) => new(options.Plan, options.Mode, options.UserUpdatesPerSecond);

    /// <summary>The names of the rules that are switched off.</summary>
    public ImmutableHashSet<string> SwitchedOff { get; init; } = [];

    public int RequestsPerMinute => Plan switch
    {
        Plan.Essential => 10,
        Plan.SuiteTeam or Plan.SupportTeam => 200,
        Plan.SuiteGrowth or Plan.SuiteProfessional or Plan.SupportProfessional => 400,
        Plan.SuiteEnterprisePlus or Plan.HighVolume => 2500,
        _ => 700,
    };

    public bool Counts(LimitRule rule) => Mode != LimitsMode.Off && rule.Total(this) > 0 && !SwitchedOff.Contains(rule.Name);
}
