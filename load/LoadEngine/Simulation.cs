namespace LoadEngine;

/// <summary>
/// The shape of the load for a time. Open (Inject, RampingInject): starts come at their planned instants, whether
/// earlier ones are answered or not, as from many people who know nothing of one another. Closed (KeepConstant,
/// RampingConstant, IterationsForConstant): so many copies, each starting anew when it is answered, as of a pool of workers.
/// </summary>
public sealed record Simulation
{
    private Simulation(SimulationKind kind, double target, TimeSpan during)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(target));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(during, TimeSpan.Zero, nameof(during));
        (Kind, Target, During) = (kind, target, during);
    }

    private Simulation(int copies, int iterations)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(copies, nameof(copies));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations, nameof(iterations));
        (Kind, Target, Iterations) = (SimulationKind.IterationsForConstant, copies, iterations);
    }

    /// <summary>How long it lasts; zero where that is not known before.</summary>
    public TimeSpan During { get; }

    internal SimulationKind Kind { get; }

    /// <summary>Starts a second, or copies.</summary>
    internal double Target { get; }

    /// <summary>Of IterationsForConstant: how many invocations there are.</summary>
    internal int Iterations { get; }

    internal bool IsOpen => Kind is SimulationKind.Inject or SimulationKind.RampingInject;

    /// <summary>So many starts in each interval, evenly apart.</summary>
    /// <param name="rate">Starts in an interval.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="during">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero, or no time at all.</exception>
    public static Simulation Inject(double rate, TimeSpan interval, TimeSpan during) => new(SimulationKind.Inject, rate / interval.TotalSeconds, during);

    /// <summary>From the rate before, which is 0 at first, evenly to so many starts in each interval.</summary>
    /// <param name="rate">Starts in an interval at the end.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="during">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero, or no time at all.</exception>
    public static Simulation RampingInject(double rate, TimeSpan interval, TimeSpan during) => new(SimulationKind.RampingInject, rate / interval.TotalSeconds, during);

    /// <summary>So many copies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no copies, or no time at all.</exception>
    public static Simulation KeepConstant(int copies, TimeSpan during) => new(SimulationKind.KeepConstant, copies, during);

    /// <summary>From the number of copies before, which is 0 at first, evenly to so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no copies, or no time at all.</exception>
    public static Simulation RampingConstant(int copies, TimeSpan during) => new(SimulationKind.RampingConstant, copies, during);

    /// <summary>So many copies, until there were so many invocations: for work that has an end, however long it takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No copies or no iterations.</exception>
    public static Simulation IterationsForConstant(int copies, int iterations) => new(copies, iterations);

    /// <summary>Starts nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Simulation Pause(TimeSpan during) => new(SimulationKind.Pause, 0, during);

    /// <summary>For a warm-up: at once what it leads to.</summary>
    internal Simulation AtOnce(TimeSpan during) => new(
        Kind switch { SimulationKind.RampingInject => SimulationKind.Inject, SimulationKind.RampingConstant or SimulationKind.IterationsForConstant => SimulationKind.KeepConstant, _ => Kind },
        Target,
        during);
}

/// <summary>Which of the shapes a simulation has.</summary>
internal enum SimulationKind
{
    Inject,
    RampingInject,
    KeepConstant,
    RampingConstant,
    IterationsForConstant,
    Pause,
}
