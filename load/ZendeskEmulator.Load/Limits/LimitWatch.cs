using LoadEngine.Measuring;

namespace ZendeskEmulator.Load.Limits;

/// <summary>Adds up the use of a limit by key and window. Safe for use by several threads.</summary>
internal sealed class LimitWatch(LimitRule rule)
{
    // Responses of one window may still come while the next has begun.
    private const int OpenWindows = 2;

    private readonly Lock gate = new();
    private readonly SortedDictionary<long, WindowTally> open = [];
    private readonly Dictionary<string, Refusal> refusals = [];
    private readonly List<LimitWindow> closed = [];
    private readonly Histogram retryAfter = new();
    private TimeSpan minRetryAfter = TimeSpan.MaxValue;
    private long admitted;
    private long refused;
    private long uncertain;
    private long returns;
    private long early;
    private long aboveAllowed;
    private long refusing;
    private long refusedTooSoon;

    public LimitRule Rule => rule;

    public void Add(LimitUse use)
    {
        lock (gate)
        {
            CountReturn(use);
            CountRefusal(use);
            var isUncertain = IsUncertain(use);
            WindowOf(use).Add(use, isUncertain);
            uncertain += isUncertain ? 1 : 0;
            admitted += use.IsAdmitted ? 1 : 0;
            refused += use.IsAdmitted ? 0 : 1;
            while (open.Count > OpenWindows)
            {
                var (number, window) = open.First();
                Count(window);
                closed.Add(window.Summary(BeginOf(number)));
                open.Remove(number);
            }
        }
    }

    public LimitStats Stats()
    {
        lock (gate)
        {
            List<LimitWindow> windows = [.. closed, .. open.Select(window => window.Value.Summary(BeginOf(window.Key)))];
            return new LimitStats(
                rule, admitted, refused,
                windows.Select(window => window.MaxAdmitted).DefaultIfEmpty().Max(),
                aboveAllowed + open.Values.Sum(window => window.AboveAllowed(rule)),
                refusing + open.Values.Sum(window => window.Refusing),
                refusedTooSoon + open.Values.Sum(window => window.RefusedTooSoon(rule)),
                uncertain, returns, early,
                retryAfter.Count == 0 ? null : new Spread(minRetryAfter, retryAfter.Percentile(50), retryAfter.Max),
                windows);
        }
    }

    /// <summary>
    /// The server names whole seconds: a request whose way there began in another window may have been counted in that
    /// one.
    /// </summary>
    private bool IsUncertain(LimitUse use) => NumberOf(use.At) != NumberOf(use.At - (use.Ended - use.Begun));

    private void CountReturn(LimitUse use)
    {
        if (!refusals.TryGetValue(use.Key, out var refusal) || use.Begun <= refusal.ReceivedAt)
        {
            return;
        }
        if (use.At < refusal.RetryAt)
        {
            early++;
            returns++;
        }
        else if (refusals.Remove(use.Key))
        {
            returns++;
        }
    }

    private void CountRefusal(LimitUse use)
    {
        if (use is { IsAdmitted: false, RetryAfter: { } wait })
        {
            refusals[use.Key] = new Refusal(use.Ended, use.At + wait);
            retryAfter.Record(wait);
            minRetryAfter = wait < minRetryAfter ? wait : minRetryAfter;
        }
    }

    private WindowTally WindowOf(LimitUse use)
    {
        var number = NumberOf(use.At);
        if (!open.TryGetValue(number, out var window))
        {
            open[number] = window = new WindowTally();
        }
        return window;
    }

    private void Count(WindowTally window)
    {
        aboveAllowed += window.AboveAllowed(rule);
        refusing += window.Refusing;
        refusedTooSoon += window.RefusedTooSoon(rule);
    }

    private long NumberOf(DateTimeOffset instant) => instant.UtcTicks / rule.Window.Ticks;

    private DateTimeOffset BeginOf(long number) => new(number * rule.Window.Ticks, TimeSpan.Zero);

    /// <param name="ReceivedAt">When the client knew, on the run's clock.</param>
    /// <param name="RetryAt">When it may come back, by the server's clock.</param>
    private readonly record struct Refusal(TimeSpan ReceivedAt, DateTimeOffset RetryAt);
}
