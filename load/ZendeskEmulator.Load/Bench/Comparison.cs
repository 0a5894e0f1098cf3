namespace ZendeskEmulator.Load.Bench;

/// <summary>A workload on two builds, round beside round.</summary>
/// <param name="Newer">The build that is judged.</param>
/// <param name="Older">The build that it is compared with.</param>
internal sealed record Comparison(Subject Newer, Subject Older, int Pairs, PairedRatio Cpu, PairedRatio Allocated, PairedRatio Rate)
{
    /// <param name="newer">Rounds, each taken beside the older build's of the same place.</param>
    public static Comparison Of(Subject newerSubject, IReadOnlyList<Round> newer, Subject olderSubject, IReadOnlyList<Round> older)
    {
        var pairs = newer.Zip(older).ToList();
        return new Comparison(
            newerSubject, olderSubject, pairs.Count,
            PairedRatio.Of(pairs, round => round.Cpu.TotalMicroseconds),
            PairedRatio.Of(pairs, round => round.AllocatedBytes),
            PairedRatio.Of(pairs, round => round.Rate));
    }

    /// <summary>The contestant that a newer one is compared with: the one with its store, or the only one there is.</summary>
    public static Contestant? OlderOf(Contestant newer, IReadOnlyList<Contestant> contestants)
    {
        var others = contestants.Where(other => other.Build != newer.Build).ToList();
        var isNewer = contestants[0].Build == newer.Build;
        return isNewer ? others.Find(other => other.Store == newer.Store) ?? others.FirstOrDefault() : null;
    }
}

/// <summary>The newer build's figure divided by the older one's, pair by pair.</summary>
/// <param name="Low">The lowest of the middle half of the pairs.</param>
/// <param name="High">The highest of the middle half.</param>
/// <param name="Lower">In how many pairs the newer one's figure was the lower one.</param>
internal sealed record PairedRatio(double Median, double Low, double High, int Lower)
{
    public static PairedRatio Of(IReadOnlyList<(Round Newer, Round Older)> pairs, Func<Round, double> value)
    {
        var ratios = pairs.Select(pair => value(pair.Newer) / value(pair.Older)).ToList();
        var (low, high) = Medians.MiddleHalf(ratios, ratio => ratio);
        return new PairedRatio(Medians.Of(ratios, ratio => ratio), low, high, ratios.Count(ratio => ratio < 1));
    }
}
