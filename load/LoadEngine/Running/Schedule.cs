namespace LoadEngine.Running;

/// <summary>When a copy of a closed simulation works.</summary>
internal readonly record struct CopyShift(TimeSpan From, TimeSpan To);

/// <summary>The planned instants of a simulation, from its begin. Pure.</summary>
internal static class Schedule
{
    /// <summary>The planned starts of an open simulation, in order.</summary>
    /// <param name="before">The rate before, in starts a second.</param>
    /// <param name="random">The chance of InjectRandom.</param>
    public static IEnumerable<TimeSpan> Starts(Simulation simulation, double before, Random random) =>
        simulation.Kind == SimulationKind.InjectRandom ? RandomStarts(simulation, random) : EvenStarts(simulation, before);

    /// <summary>The shifts of a closed simulation's copies.</summary>
    /// <param name="before">The number of copies before.</param>
    public static IEnumerable<CopyShift> Copies(Simulation simulation, int before)
    {
        var target = (int)simulation.Target;
        var from = simulation.Kind == SimulationKind.RampingConstant ? before : target;
        var whole = simulation.During;
        for (var i = 0; i < Math.Max(from, target); i++)
        {
            yield return
                i < Math.Min(from, target) ? new CopyShift(TimeSpan.Zero, whole)
                : from < target ? new CopyShift(whole * (i - from) / (target - from), whole)
                : new CopyShift(TimeSpan.Zero, whole * (from - i) / (from - target));
        }
    }

    /// <summary>Evenly apart, or ever closer on a ramp.</summary>
    private static IEnumerable<TimeSpan> EvenStarts(Simulation simulation, double before)
    {
        var seconds = simulation.During.TotalSeconds;
        var from = simulation.Kind == SimulationKind.RampingInject ? before : simulation.Target;
        var growth = (simulation.Target - from) / seconds;
        // The area under the rate; a hair more, since a product such as 0.1 * 30 falls short of a whole number.
        var count = simulation.Iterations > 0 ? simulation.Iterations : (long)(((from + simulation.Target) / 2 * seconds) + 1e-6);
        for (var i = 0L; i < count; i++)
        {
            // The instant at which the area under the rate has grown to the middle of the i-th start.
            var area = i + 0.5;
            yield return TimeSpan.FromSeconds(2 * area / (from + Math.Sqrt(Math.Max(0, (from * from) + (2 * growth * area)))));
        }
    }

    /// <summary>In each interval any number of starts from the fewest to the most, at any instants of it.</summary>
    private static IEnumerable<TimeSpan> RandomStarts(Simulation simulation, Random random)
    {
        var (min, max, interval) = simulation.Random;
        for (var begin = TimeSpan.Zero; begin < simulation.During; begin += interval)
        {
            // A last interval that is cut has the starts of its own part.
            var starts = Enumerable.Range(0, random.Next(min, max + 1)).Select(
                _ => begin + (interval * random.NextDouble())).Order().ToList();
            foreach (var start in starts.Where(start => start < simulation.During))
            {
                yield return start;
            }
        }
    }
}
