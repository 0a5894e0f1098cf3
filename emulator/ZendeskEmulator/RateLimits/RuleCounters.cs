using System.Runtime.InteropServices;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The counters of one rule in its current window. All keys share the window's end, so all are dropped together and no
/// old key stays in memory. Not thread-safe: <see cref="AccountLimits"/> holds the lock.
/// </summary>
internal sealed class RuleCounters
{
    private const int LargestKept = 1024;

    private readonly Dictionary<long, Exhaustion> exhausted = [];
    private Dictionary<long, int> used = [];
    private long window = -1;

    /// <summary>The number of refusals since the counters were created.</summary>
    public int Refused { get; private set; }

    /// <summary>The time and key of the last refusal.</summary>
    public (DateTimeOffset At, long Key)? LastRefused { get; private set; }

    /// <summary>Counts a request and returns the decision.</summary>
    public LimitDecision Take(LimitRule rule, long key, LimitSettings settings, DateTimeOffset now)
    {
        TurnTo(FixedWindow.IndexOf(now, rule.Window));
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(used, key, out _);
        var before = count++;
        var decision = Decide(rule, key, settings, before, count, now);
        if (decision.IsRefused)
        {
            Refused++;
            LastRefused = (now, key);
        }
        return decision;
    }

    /// <summary>Returns the decision that the next request would get, without counting one.</summary>
    public LimitDecision Look(LimitRule rule, long key, LimitSettings settings, DateTimeOffset now)
    {
        TurnTo(FixedWindow.IndexOf(now, rule.Window));
        var count = used.GetValueOrDefault(key);
        return Decide(rule, key, settings, count, count, now);
    }

    /// <summary>The keys of the current window, the most used first.</summary>
    public IEnumerable<long> Keys(LimitRule rule, DateTimeOffset now)
    {
        TurnTo(FixedWindow.IndexOf(now, rule.Window));
        return exhausted.Where(entry => entry.Value.IsOn(now)).Select(entry => entry.Key)
            .Concat(used.OrderByDescending(entry => entry.Value).Select(entry => entry.Key))
            .Distinct();
    }

    /// <summary>Marks a key as used up until an instant; false when too many keys are marked.</summary>
    public bool Exhaust(long key, DateTimeOffset until, DateTimeOffset now)
    {
        if (exhausted.Count >= LargestKept)
        {
            foreach (var (past, _) in exhausted.Where(entry => !entry.Value.IsOn(now)).ToArray())
            {
                exhausted.Remove(past);
            }
        }
        if (exhausted.Count >= LargestKept && !exhausted.ContainsKey(key))
        {
            return false;
        }
        exhausted[key] = new Exhaustion(now, until);
        return true;
    }

    private LimitDecision Decide(LimitRule rule, long key, LimitSettings settings, int before, int after, DateTimeOffset now)
    {
        var total = rule.Total(settings);
        var enforces = settings.Mode == LimitsMode.Enforce;
        if (exhausted.Count > 0 && exhausted.TryGetValue(key, out var exhaustion) && exhaustion.IsOn(now))
        {
            return new LimitDecision(total, 0, 0, now, exhaustion.Until, enforces);
        }
        return new LimitDecision(
            total,
            Math.Max(0, total - before),
            Math.Max(0, total - after),
            now,
            FixedWindow.EndOf(window, rule.Window),
            enforces && after > total);
    }

    /// <summary>Clears the counters when the window changes, including when the clock is set back.</summary>
    private void TurnTo(long present)
    {
        if (present == window)
        {
            return;
        }
        window = present;
        if (used.Count > LargestKept)
        {
            used = [];
        }
        else
        {
            used.Clear();
        }
    }

    /// <summary>
    /// The time in which a key is marked as used up. It has a start too, because the clock may be set back before it.
    /// </summary>
    private readonly record struct Exhaustion(DateTimeOffset From, DateTimeOffset Until)
    {
        public bool IsOn(DateTimeOffset now) => From <= now && now < Until;
    }
}
