namespace LoadEngine.Measuring;

/// <summary>Adds up what a limit did, key by key and window by window. Not for several threads at once.</summary>
internal sealed class LimitWatch(LimitRule rule)
{
    // Answers of one window may still come while the next has begun.
    private const int OpenWindows = 2;

    private readonly SortedDictionary<long, Dictionary<string, Tally>> open = [];
    private readonly Dictionary<string, Refusal> refusals = [];
    private readonly List<LimitWindow> closed = [];
    private readonly Histogram retryAfter = new();
    private TimeSpan leastRetryAfter = TimeSpan.MaxValue;
    private long admitted;
    private long refused;
    private long uncertain;
    private long early;
    private long aboveAllowed;
    private long refusedTooSoon;

    public void Add(LimitUse use)
    {
        CountEarly(use);
        CountRefusal(use);
        var tally = TallyOf(use);
        if (IsUncertain(use))
        {
            uncertain++;
            tally.Uncertain++;
        }
        else if (use.IsAdmitted)
        {
            tally.Admitted++;
        }
        else
        {
            tally.Refused++;
        }
        admitted += use.IsAdmitted ? 1 : 0;
        refused += use.IsAdmitted ? 0 : 1;
        while (open.Count > OpenWindows)
        {
            var (window, tallies) = open.First();
            closed.Add(Close(window, tallies.Values, count: true));
            open.Remove(window);
        }
    }

    public LimitStats Stats()
    {
        var windows = closed.Concat(open.Select(window => Close(window.Key, window.Value.Values, count: false))).ToList();
        var tallies = open.Values.SelectMany(window => window.Values).ToList();
        return new LimitStats(
            rule, admitted, refused,
            windows.Count == 0 ? 0 : windows.Max(window => window.MostAdmitted),
            aboveAllowed + tallies.Count(IsAboveAllowed),
            refusedTooSoon + tallies.Count(IsRefusedTooSoon),
            uncertain, early,
            retryAfter.Count == 0 ? new Spread(default, default, default) : new Spread(leastRetryAfter, retryAfter.Percentile(50), retryAfter.Max),
            windows);
    }

    /// <summary>The server names whole seconds: a request whose way there began in another window may have been counted in that one.</summary>
    private bool IsUncertain(LimitUse use) => WindowOf(use.At) != WindowOf(use.At - (use.Ended - use.Begun));

    private void CountEarly(LimitUse use)
    {
        if (refusals.TryGetValue(use.Key, out var refusal) && use.Begun > refusal.ToldAt && use.At < refusal.RetryAt)
        {
            early++;
        }
    }

    private void CountRefusal(LimitUse use)
    {
        if (use is { IsAdmitted: false, RetryAfter: { } wait })
        {
            refusals[use.Key] = new Refusal(use.Ended, use.At + wait);
            retryAfter.Record(wait);
            leastRetryAfter = wait < leastRetryAfter ? wait : leastRetryAfter;
        }
    }

    private Tally TallyOf(LimitUse use)
    {
        var window = WindowOf(use.At);
        if (!open.TryGetValue(window, out var tallies))
        {
            open[window] = tallies = [];
        }
        if (!tallies.TryGetValue(use.Key, out var tally))
        {
            tallies[use.Key] = tally = new Tally();
        }
        return tally;
    }

    private LimitWindow Close(long window, IReadOnlyCollection<Tally> tallies, bool count)
    {
        if (count)
        {
            aboveAllowed += tallies.Count(IsAboveAllowed);
            refusedTooSoon += tallies.Count(IsRefusedTooSoon);
        }
        return new LimitWindow(
            new DateTimeOffset(window * rule.Window.Ticks, TimeSpan.Zero),
            tallies.Count,
            tallies.Sum(tally => (long)tally.Admitted),
            tallies.Sum(tally => (long)tally.Refused),
            tallies.Max(tally => tally.Admitted));
    }

    private bool IsAboveAllowed(Tally tally) => tally.Admitted > rule.Allowed;

    private bool IsRefusedTooSoon(Tally tally) => tally.Refused > 0 && tally.Admitted + tally.Uncertain < rule.Allowed;

    private long WindowOf(DateTimeOffset instant) => instant.UtcTicks / rule.Window.Ticks;

    private sealed class Tally
    {
        public int Admitted { get; set; }

        public int Refused { get; set; }

        public int Uncertain { get; set; }
    }

    /// <param name="ToldAt">When the client knew, on the run's clock.</param>
    /// <param name="RetryAt">When it may come back, by the server's clock.</param>
    private readonly record struct Refusal(TimeSpan ToldAt, DateTimeOffset RetryAt);
}
