using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The limits of one account: its own settings and the counters of its rules. The instant is read and the request
/// counted under one lock, so counts are exact under concurrency and no window is entered twice. Nothing is stored.
/// </summary>
internal sealed class AccountLimits : IAccountPart<AccountLimits>
{
    private const int MaxCounters = 100;

    private readonly Lock gate = new();
    private readonly OwnSettings<LimitSettings> own = new();
    private RuleCounters?[] counters = [];

    public static AccountLimits Create(AccountState state) => new();

    /// <summary>The account's own settings, or those of the emulator.</summary>
    public LimitSettings SettingsOr(LimitSettings defaults) => own.Or(defaults);

    /// <inheritdoc cref="OwnSettings{T}.Change"/>
    public void Change(LimitSettings defaults, Func<LimitSettings, LimitSettings> change) => own.Change(defaults, change);

    /// <summary>Counts a request and decides whether it passes.</summary>
    public LimitDecision Take(LimitRule rule, long key, LimitSettings settings, EmulatorClock clock)
    {
        if (!settings.Counts(rule))
        {
            return Unused(rule, settings, clock.UtcNow) with { Speed = clock.ClientSpeed };
        }
        lock (gate)
        {
            return CountersWithLockHeld(rule).Take(rule, key, settings, clock.UtcNow) with { Speed = clock.ClientSpeed };
        }
    }

    /// <summary>Returns the decision that the next request would get, without counting one.</summary>
    public LimitDecision Look(LimitRule rule, long key, LimitSettings settings, EmulatorClock clock)
    {
        lock (gate)
        {
            return LookWithLockHeld(rule, key, settings, clock);
        }
    }

    /// <summary>A rule as it is now.</summary>
    /// <param name="max">How many counters to show.</param>
    public LimitState StateOf(LimitRule rule, LimitSettings settings, EmulatorClock clock, int max = MaxCounters)
    {
        lock (gate)
        {
            var counted = Find(rule);
            long[] keys = counted is null ? [] : [.. counted.Keys(rule, clock.UtcNow).Take(max)];
            return new LimitState(
                rule.Name,
                rule.Key,
                settings.Counts(rule),
                rule.Total(settings),
                rule.Window,
                counted?.Refused ?? 0,
                counted?.LastRefused is { } last ? new LimitRefusal(last.At, KeyOf(last.Key)) : null,
                [.. keys.Select(key => Counter(key, LookWithLockHeld(rule, key, settings, clock)))]);
        }
    }

    /// <summary>Marks a key of a rule as used up until an instant or the end of its window.</summary>
    /// <returns>The instant until which it is used up; null when too many keys are marked.</returns>
    public DateTimeOffset? Exhaust(LimitRule rule, long key, TimeSpan? time, EmulatorClock clock)
    {
        lock (gate)
        {
            var now = clock.UtcNow;
            var until = time is { } span
                ? now.Plus(span)
                : FixedWindow.EndOf(FixedWindow.IndexOf(now, rule.Window), rule.Window);
            return CountersWithLockHeld(rule).Exhaust(key, until, now) ? until : null;
        }
    }

    /// <summary>Resets the counters and keeps the settings.</summary>
    public void Reset()
    {
        lock (gate)
        {
            counters = [];
        }
    }

    private LimitDecision LookWithLockHeld(LimitRule rule, long key, LimitSettings settings, EmulatorClock clock)
    {
        var decision = settings.Counts(rule) && Find(rule) is { } counted
            ? counted.Look(rule, key, settings, clock.UtcNow)
            : Unused(rule, settings, clock.UtcNow);
        return decision with { Speed = clock.ClientSpeed };
    }

    private static LimitCounter Counter(long key, LimitDecision next) =>
        new(KeyOf(key), next.Total - next.Remaining, next.Remaining, TimeSpan.FromSeconds(next.SecondsLeft));

    private static long? KeyOf(long key) => key == LimitRule.WholeAccount ? null : key;

    private static LimitDecision Unused(LimitRule rule, LimitSettings settings, DateTimeOffset now)
    {
        var total = rule.Total(settings);
        return new LimitDecision(total, total, total, now, FixedWindow.EndOf(FixedWindow.IndexOf(now, rule.Window), rule.Window), false);
    }

    private RuleCounters? Find(LimitRule rule) => rule.Slot < counters.Length ? counters[rule.Slot] : null;

    private RuleCounters CountersWithLockHeld(LimitRule rule)
    {
        if (rule.Slot >= counters.Length)
        {
            Array.Resize(ref counters, LimitRule.Count);
        }
        return counters[rule.Slot] ??= new RuleCounters();
    }
}
