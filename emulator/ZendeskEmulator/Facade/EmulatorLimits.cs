using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>
/// The rate limits of one account (Zendesk's page "Rate limits"). What is set here lasts until the account is reset or
/// the emulator ends; counters are kept in memory only.
/// </summary>
public sealed class EmulatorLimits
{
    private readonly Account account;
    private readonly LimitDefaults defaults;

    internal EmulatorLimits(Account account, LimitDefaults defaults)
    {
        this.account = account;
        this.defaults = defaults;
    }

    /// <summary>The plan, which tells how many requests a minute the account has. Default: that of <see cref="LimitsOptions.Plan"/>.</summary>
    public Plan Plan
    {
        get => Settings.Plan;
        set => Settings = Settings with { Plan = value };
    }

    /// <summary>Whether the limits refuse, only count, or do neither. Default: that of <see cref="LimitsOptions.Mode"/>.</summary>
    public LimitsMode Mode
    {
        get => Settings.Mode;
        set => Settings = Settings with { Mode = value };
    }

    /// <summary>How many requests were answered 429.</summary>
    public int Refusals => account.State.Get<RetryAfterMonitor>().Refusals;

    /// <summary>Who came back before Retry-After was over, the worst first.</summary>
    public IReadOnlyList<Violation> Violations => account.State.Get<RetryAfterMonitor>().Violations();

    private LimitSettings Settings
    {
        get => Limits.SettingsOr(defaults.Settings);
        set => Limits.Set(value);
    }

    private AccountLimits Limits => account.State.Get<AccountLimits>();

    /// <summary>Makes a rule refuse, as if all that it lets through had been used.</summary>
    /// <param name="rule">The rule's name, such as <c>account</c> or <c>create-update-user</c>.</param>
    /// <param name="key">The user's or organization's id; 0, the default, for a rule of the whole account.</param>
    /// <param name="time">How long, on the account's clock; null, the default, until the rule's window ends.</param>
    /// <exception cref="ArgumentException">There is no rule of that name.</exception>
    /// <exception cref="InvalidOperationException">A thousand keys of the rule are used up already.</exception>
    public void Exhaust(string rule, long key = 0, TimeSpan? time = null)
    {
        var known = defaults.Rules.FirstOrDefault(known => known.Name.Equals(rule, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no rule '{rule}'; the nearest is '{NearestName.To(rule, [.. defaults.Rules.Select(one => one.Name)])}'.", nameof(rule));
        if (Limits.Exhaust(known, key, time, account.Clock) is null)
        {
            throw new InvalidOperationException("A thousand keys of this rule are used up already.");
        }
    }

    /// <summary>Forgets what was counted and judged; the settings stay.</summary>
    public void Reset()
    {
        Limits.Reset();
        account.State.Get<RetryAfterMonitor>().Reset();
    }
}
