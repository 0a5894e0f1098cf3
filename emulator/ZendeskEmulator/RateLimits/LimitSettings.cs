using System.Collections.Immutable;

namespace ZendeskEmulator.RateLimits;

/// <summary>How the limits of an account are set.</summary>
/// <param name="UserUpdatesPerSecond">How many updates of users a second an account has; 0: as many as it likes.</param>
internal sealed record LimitSettings(Plan Plan, LimitsMode Mode, int UserUpdatesPerSecond)
{
    /// <summary>The settings of an account without any of its own.</summary>
    public static LimitSettings Of(LimitsOptions options) => new(options.Plan, options.Mode, options.UserUpdatesPerSecond);

    /// <summary>The names of single rules that are switched off.</summary>
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
