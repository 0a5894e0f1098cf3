namespace LoadEngine.Running;

/// <summary>When a copy of a closed simulation works.</summary>
internal readonly record struct CopyShift(TimeSpan From, TimeSpan To);

/// <summary>What a simulation plans, as instants from its begin. Pure.</summary>
internal static class Schedule
{
    /// <summary>The planned starts of an open simulation: evenly apart, or ever closer on a ramp.</summary>
    /// <param name="before">The rate before, in starts a second.</param>
    public static IEnumerable<TimeSpan> Starts(Simulation simulation, double before)
    {
        var seconds = simulation.During.TotalSeconds;
        var from = simulation.Kind == SimulationKind.RampingInject ? before : simulation.Target;
        var growth = (simulation.Target - from) / seconds;
        // The area under the rate; a hair more, since a product such as 0.1 * 30 falls short of a whole number.
        var count = (long)(((from + simulation.Target) / 2 * seconds) + 1e-6);
        for (var i = 0L; i < count; i++)
        {
            // The instant at which the area under the rate has grown to the middle of the i-th start.
            var area = i + 0.5;
            yield return TimeSpan.FromSeconds(2 * area / (from + Math.Sqrt(Math.Max(0, (from * from) + (2 * growth * area)))));
        }
    }

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
}
