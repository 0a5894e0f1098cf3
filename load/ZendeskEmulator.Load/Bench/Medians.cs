namespace ZendeskEmulator.Load.Bench;

/// <summary>What many rounds come to. The median: one round in which the machine did something else moves nothing.</summary>
internal static class Medians
{
    /// <param name="bare">The baseline's rounds, each taken beside the workload's of the same place.</param>
    public static WorkloadResult Of(string name, int users, string durability, IReadOnlyList<Round> rounds, IReadOnlyList<Round> bare)
    {
        var pairs = rounds.Zip(bare).ToList();
        return new WorkloadResult(
            name, users, durability,
            Of(rounds, round => round.Rate),
            Of(rounds, round => round.Cpu.TotalMicroseconds),
            Of(rounds, round => round.P50.TotalMilliseconds),
            Of(rounds, round => round.P99.TotalMilliseconds),
            Of(pairs, pair => pair.First.Rate / pair.Second.Rate),
            Of(pairs, pair => pair.First.Cpu / pair.Second.Cpu));
    }

    /// <summary>The median of a value; of an even number of them the lower middle one.</summary>
    public static double Of<T>(IReadOnlyList<T> rounds, Func<T, double> value) =>
        rounds.Count == 0 ? 0 : rounds.Select(value).Order().ElementAt((rounds.Count - 1) / 2);

    /// <summary>How far the rounds lie apart in processor time: (most - least) / median.</summary>
    public static double Spread(IReadOnlyList<Round> rounds) => rounds.Count == 0
        ? 0
        : (rounds.Max(round => round.Cpu) - rounds.Min(round => round.Cpu)).TotalMicroseconds / Of(rounds, round => round.Cpu.TotalMicroseconds);
}
