using System.Globalization;

namespace ZendeskEmulator.Load.Bench;

/// <summary>Names the figures of a run that a reader should distrust, and why. Pure.</summary>
internal static class Doubts
{
    private const double NoisyShare = 0.1;
    private const double NoisySpread = 0.1;

    public static IEnumerable<string> Of(BenchResult result)
    {
        if (result.OthersShare is null)
        {
            yield return "This system does not tell what other programs did meanwhile: distrust req/s, p50 and p99.";
        }
        if (result.OthersShare > NoisyShare)
        {
            yield return $"Other programs used {Percent(result.OthersShare.Value)} of the machine: distrust req/s, p50 and p99, which "
                + "would be better on a quiet one, and CPU µs by itself. Bytes hold, except that a busy machine commits fewer writes at "
                + "once; ratios hold as far as their rounds agree.";
        }
        foreach (var name in result.Unsteady)
        {
            yield return $"{Capital(name)} was still getting cheaper when its warm-up was given up: distrust its rows.";
        }
        foreach (var bare in result.Baselines.Where(row => row.CpuSpread > NoisySpread))
        {
            yield return $"The rounds of {bare.Subject} lie {Percent(bare.CpuSpread)} apart in CPU: distrust every ratio to it.";
        }
        var rows = result.Results.Where(row => row.CpuSpread > NoisySpread).ToList();
        if (rows.Count > 0)
        {
            var spreads = string.Join(", ", rows.Select(row => $"{Percent(row.CpuSpread)} for {row.Subject}"));
            yield return $"Rounds lie apart in CPU by {spreads}: distrust the CPU of these.";
        }
        foreach (var pair in result.Comparisons.Where(pair => pair.Cpu.Low < 1 && pair.Cpu.High > 1))
        {
            yield return $"The pairs of {pair.Newer} disagree on which build takes less CPU: that is no difference.";
        }
    }

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private static string Capital(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
