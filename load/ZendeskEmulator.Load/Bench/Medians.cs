namespace ZendeskEmulator.Load.Bench;

/// <summary>The result of many rounds. It is the median, so one round in which the machine was busy does not change it.</summary>
internal static class Medians
{
    /// <param name="bare">The baseline's rounds, each taken beside the workload's of the same place.</param>
    public static WorkloadResult Of(Subject subject, IReadOnlyList<Round> rounds, IReadOnlyList<Round> bare)
    {
        var pairs = rounds.Zip(bare).ToList();
        return new WorkloadResult(
            subject,
            Of(rounds, round => round.Rate),
            Of(rounds, round => round.Cpu.TotalMicroseconds),
            Spread(rounds, round => round.Cpu.TotalMicroseconds),
            Of(rounds, round => round.AllocatedBytes),
            Of(rounds, round => round.P50.TotalMilliseconds),
            Of(rounds, round => round.P99.TotalMilliseconds),
            Of(pairs, pair => pair.First.Rate / pair.Second.Rate),
            Of(pairs, pair => pair.First.Cpu / pair.Second.Cpu));
    }

    /// <summary>The median of a value; of an even number of them the lower middle one.</summary>
    public static double Of<T>(IReadOnlyList<T> rounds, Func<T, double> value) =>
        rounds.Count == 0 ? 0 : rounds.Select(value).Order().ElementAt((rounds.Count - 1) / 2);

    /// <summary>The middle half of the values, the lowest and the highest; of up to three values all of them.</summary>
    public static (double Low, double High) MiddleHalf<T>(IReadOnlyList<T> rounds, Func<T, double> value)
    {
        var ordered = rounds.Select(value).Order().ToList();
        var outer = ordered.Count / 4;
        return ordered.Count == 0 ? (0, 0) : (ordered[outer], ordered[^(outer + 1)]);
    }

    /// <summary>How far the middle half lies apart, as a share of the median.</summary>
    public static double Spread<T>(IReadOnlyList<T> rounds, Func<T, double> value)
    {
        var (low, high) = MiddleHalf(rounds, value);
        return high == low ? 0 : (high - low) / Of(rounds, value);
    }
}
