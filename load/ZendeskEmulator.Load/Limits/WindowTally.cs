namespace ZendeskEmulator.Load.Limits;

/// <summary>Counts the requests of one window by key. Not thread-safe.</summary>
internal sealed class WindowTally
{
    private readonly Dictionary<string, Tally> keys = [];
    private TimeSpan realFrom = TimeSpan.MaxValue;
    private TimeSpan realTo;

    /// <summary>Keys of which something was refused.</summary>
    public int Refusing => keys.Values.Count(tally => tally.Refused > 0);

    /// <param name="isUncertain">It may have been counted in the window before.</param>
    public void Add(LimitUse use, bool isUncertain)
    {
        realFrom = use.Begun < realFrom ? use.Begun : realFrom;
        realTo = use.Ended > realTo ? use.Ended : realTo;
        if (!keys.TryGetValue(use.Key, out var tally))
        {
            keys[use.Key] = tally = new Tally();
        }
        if (isUncertain)
        {
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
    }

    /// <summary>Keys of which more was let through than is allowed.</summary>
    public int AboveAllowed(LimitRule rule) => keys.Values.Count(tally => tally.Admitted > rule.Allowed);

    /// <summary>Keys of which something was refused though less was let through than is allowed.</summary>
    public int RefusedTooSoon(LimitRule rule) =>
        keys.Values.Count(tally => tally.Refused > 0 && tally.Admitted + tally.Uncertain < rule.Allowed);

    public LimitWindow Summary(DateTimeOffset from) => new(
        from, realFrom, realTo, keys.Count,
        keys.Values.Sum(tally => (long)tally.Admitted),
        keys.Values.Sum(tally => (long)tally.Refused),
        keys.Values.Max(tally => tally.Admitted));

    private sealed class Tally
    {
        public int Admitted { get; set; }

        public int Refused { get; set; }

        public int Uncertain { get; set; }
    }
}
