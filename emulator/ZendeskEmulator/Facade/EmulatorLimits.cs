using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator;

/// <summary>
/// The rate limits of one account (Zendesk's page "Rate limits"). The settings last until the account is reset or
/// the emulator ends; counters are kept in memory only.
/// </summary>
public sealed class EmulatorLimits
{
    private static readonly Error TooManyKeys = Errors.Control(400, "a thousand keys of this rule are used up already");

    private readonly Account account;
    private readonly LimitDefaults defaults;

    internal EmulatorLimits(Account account, LimitDefaults defaults)
    {
        this.account = account;
        this.defaults = defaults;
    }

    /// <summary>The plan, which gives the number of requests a minute. Default: that of <see cref="LimitsOptions.Plan"/>.</summary>
    public Plan Plan
    {
        get => Settings.Plan;
        set => Change(settings => settings with { Plan = value });
    }

    /// <summary>Whether the limits refuse, only count, or do neither. Default: that of <see cref="LimitsOptions.Mode"/>.</summary>
    public LimitsMode Mode
    {
        get => Settings.Mode;
        set => Change(settings => settings with { Mode = value });
    }

    /// <summary>
    /// How many updates of users a second the account has, 0 to 1,000,000; 0 for no limit. Default: that of
    /// <see cref="LimitsOptions.UserUpdatesPerSecond"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public int UserUpdatesPerSecond
    {
        get => Settings.UserUpdatesPerSecond;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LimitsOptions.UpdatesPerSecond.Min);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LimitsOptions.UpdatesPerSecond.Max);
            Change(settings => settings with { UserUpdatesPerSecond = value });
        }
    }

    /// <summary>Every rule with its present counters.</summary>
    public IReadOnlyList<LimitState> Rules => [.. defaults.Rules.Select(rule => Limits.StateOf(rule, Settings, account.Clock))];

    /// <summary>How many requests got a 429.</summary>
    public int Refusals => Monitor.Refusals;

    /// <summary>Which clients came back before Retry-After was over, the worst first.</summary>
    public IReadOnlyList<Violation> Violations => Monitor.Violations();

    /// <summary>How many refusals could not be followed, because there were too many at once.</summary>
    public int NotFollowed => Monitor.Unfollowed;

    /// <summary>The verdict on all clients, as a sentence.</summary>
    public string Verdict => RetryAfterVerdict.Of(Violations, Refusals);

    private LimitSettings Settings => Limits.SettingsOr(defaults.Settings);

    private AccountLimits Limits => account.State.Get<AccountLimits>();

    private RetryAfterMonitor Monitor => account.State.Get<RetryAfterMonitor>();

    /// <summary>Switches a single rule on or off.</summary>
    /// <param name="rule">The rule's name, such as <c>account</c> or <c>create-update-user</c>.</param>
    /// <exception cref="ArgumentException">There is no rule of that name.</exception>
    public void Switch(string rule, bool isOn)
    {
        var found = defaults.Find(rule);
        ThrowIf(found.Error, nameof(rule));
        var name = found.Record.Name;
        Change(settings => settings with
        {
            SwitchedOff = isOn ? settings.SwitchedOff.Remove(name) : settings.SwitchedOff.Add(name),
        });
    }

    /// <summary>Makes a rule refuse, as if all that it lets through had been used.</summary>
    /// <param name="rule">The rule's name, such as <c>account</c> or <c>create-update-user</c>.</param>
    /// <param name="key">The id of the user or organization that the rule counts for; null, the default, for a rule of the
    /// whole account.</param>
    /// <param name="time">How long, on the account's clock; null, the default, until the rule's window ends.</param>
    /// <returns>Until when, on the account's clock.</returns>
    /// <exception cref="ArgumentException">There is no rule of that name, the key does not fit it, or the time is negative.</exception>
    /// <exception cref="InvalidOperationException">A thousand keys of the rule are used up already.</exception>
    public DateTimeOffset Exhaust(string rule, long? key = null, TimeSpan? time = null)
    {
        var until = TryExhaust(rule, key, time);
        if (until.Error == TooManyKeys)
        {
            throw new InvalidOperationException(Sentence(TooManyKeys.Reason));
        }
        ThrowIf(until.Error, null);
        return until.Record;
    }

    /// <summary>Clears all counters and violations; the settings stay.</summary>
    public void Reset()
    {
        Limits.Reset();
        Monitor.Reset();
    }

    internal Outcome<DateTimeOffset> TryExhaust(string name, long? key, TimeSpan? time)
    {
        var found = defaults.Find(name);
        if (found.Error is { } unknown)
        {
            return unknown;
        }
        var rule = found.Record;
        if (time < TimeSpan.Zero)
        {
            return Errors.Control(400, "the time must not be negative");
        }
        if (rule.Key is { } owner && key is null)
        {
            return Errors.Control(400, $"the rule {rule.Name} counts for each {owner} by itself: give the {owner}'s id as key");
        }
        if (rule.Key is null && key is not null)
        {
            return Errors.Control(400, $"the rule {rule.Name} has one counter for the whole account: leave the key out");
        }
        return Limits.Exhaust(rule, key ?? LimitRule.WholeAccount, time, account.Clock) is { } until
            ? until
            : TooManyKeys;
    }

    private void Change(Func<LimitSettings, LimitSettings> change) => Limits.Change(defaults.Settings, change);

    private static void ThrowIf(Error? error, string? parameter)
    {
        if (error is not null)
        {
            throw new ArgumentException(Sentence(error.Reason), parameter);
        }
    }

    private static string Sentence(string reason) => $"{char.ToUpperInvariant(reason[0])}{reason[1..]}.";
}
