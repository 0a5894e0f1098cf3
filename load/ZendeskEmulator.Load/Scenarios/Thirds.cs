namespace ZendeskEmulator.Load.Scenarios;

/// <summary>The medians of a figure in the first and in the last third of a run.</summary>
internal sealed record Thirds(double Begin, double End)
{
    // The first tenth is left out: the runtime is still compiling and taking memory.
    private const double Settled = 0.1;

    /// <param name="values">Second by second.</param>
    /// <param name="min">Of fewer values nothing can be said: null.</param>
    public static Thirds? Of(IReadOnlyList<double> values, int min)
    {
        if (values.Count < min)
        {
            return null;
        }
        var settled = values.Skip((int)(values.Count * Settled)).ToList();
        var third = Math.Max(1, settled.Count / 3);
        return new Thirds(Median(settled.Take(third)), Median(settled.TakeLast(third)));
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
