namespace LoadEngine;

/// <summary>
/// The shape of the load for a time. Open (Inject, RampingInject, InjectRandom, IterationsForInject): invocations start at their
/// planned instants, even if earlier ones have not ended, like requests of independent people. Closed
/// (KeepConstant, RampingConstant, IterationsForConstant): a number of copies, each of which starts again when it has ended, like
/// a pool of workers.
/// </summary>
public sealed record Simulation
{
    private Simulation(SimulationKind kind, double target, TimeSpan during)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        if (kind != SimulationKind.IterationsForConstant)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(during, TimeSpan.Zero);
        }
        (Kind, Target, During) = (kind, target, during);
    }

    /// <summary>How long it lasts; zero where that is not known before.</summary>
    public TimeSpan During { get; }

    internal SimulationKind Kind { get; }

    /// <summary>Starts a second at the end, or copies.</summary>
    internal double Target { get; }

    /// <summary>How many invocations there are; 0 where the time decides.</summary>
    internal int Iterations { get; private init; }

    /// <summary>Of IterationsForConstant: when it is over at the latest; null for whenever that is.</summary>
    internal TimeSpan? MaxDuration { get; private init; }

    /// <summary>Of InjectRandom: the minimum and the maximum number of starts in an interval.</summary>
    internal (int Min, int Max, TimeSpan Interval) Random { get; private init; }

    internal bool IsOpen => Kind is SimulationKind.Inject or SimulationKind.RampingInject or SimulationKind.InjectRandom;

    /// <summary>True when it is over with its last invocation, and not at an instant.</summary>
    internal bool EndsByItself => Kind == SimulationKind.IterationsForConstant;

    /// <summary>A fixed number of starts in each interval, evenly apart.</summary>
    /// <param name="rate">Starts in an interval.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="during">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero, or no time at all.</exception>
    public static Simulation Inject(double rate, TimeSpan interval, TimeSpan during) =>
        new(SimulationKind.Inject, PerSecond(rate, interval), during);

    /// <summary>Changes the rate evenly, from the one before (0 at first) to this one.</summary>
    /// <param name="rate">Starts in an interval at the end.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="during">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero, or no time at all.</exception>
    public static Simulation RampingInject(double rate, TimeSpan interval, TimeSpan during) =>
        new(SimulationKind.RampingInject, PerSecond(rate, interval), during);

    /// <summary>A random number of starts in each interval, at random instants: as people come, sometimes in crowds.</summary>
    /// <param name="minRate">The fewest starts in an interval.</param>
    /// <param name="maxRate">The most.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="during">How long; of a last interval that is cut, as much as is left.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate below zero, a greatest below the least, or no time at all.</exception>
    public static Simulation InjectRandom(int minRate, int maxRate, TimeSpan interval, TimeSpan during)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRate, minRate);
        var mean = PerSecond((minRate + maxRate) / 2.0, interval);
        return new(SimulationKind.InjectRandom, mean, during) { Random = (minRate, maxRate, interval) };
    }

    /// <summary>A fixed number of starts in each interval, evenly apart, up to a number of invocations.</summary>
    /// <param name="rate">Starts in an interval; more than 0.</param>
    /// <param name="interval">Such as a second.</param>
    /// <param name="iterations">How many invocations there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">No rate or no iterations.</exception>
    public static Simulation IterationsForInject(double rate, TimeSpan interval, int iterations)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations);
        var perSecond = PerSecond(rate, interval);
        return new(SimulationKind.Inject, perSecond, TimeSpan.FromSeconds(iterations / perSecond)) { Iterations = iterations };
    }

    /// <summary>Ramps one after another, each from the rate before to its own.</summary>
    /// <param name="interval">Such as a second: the stages' targets are starts in it.</param>
    /// <param name="stages">A stage with the target of the one before keeps the rate.</param>
    /// <returns>For <see cref="Scenario.WithLoadSimulations"/>.</returns>
    public static Simulation[] InjectStages(TimeSpan interval, params IEnumerable<Stage> stages) =>
        [.. stages.Select(stage => RampingInject(stage.Target, interval, stage.During))];

    /// <summary>A fixed number of copies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no copies, or no time at all.</exception>
    public static Simulation KeepConstant(int copies, TimeSpan during) => new(SimulationKind.KeepConstant, copies, during);

    /// <summary>Changes the number of copies evenly, from the one before (0 at first) to this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than no copies, or no time at all.</exception>
    public static Simulation RampingConstant(int copies, TimeSpan during) => new(SimulationKind.RampingConstant, copies, during);

    /// <summary>A fixed number of copies, up to a number of invocations: for work that has an end.</summary>
    /// <param name="copies">How many work at once.</param>
    /// <param name="iterations">How many invocations all copies make together.</param>
    /// <param name="maxDuration">When it is over at the latest. Default: however long it takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">No copies, no iterations, or no time at all.</exception>
    public static Simulation IterationsForConstant(int copies, int iterations, TimeSpan? maxDuration = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(copies);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(iterations);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxDuration ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(maxDuration));
        return new(SimulationKind.IterationsForConstant, copies, TimeSpan.Zero) { Iterations = iterations, MaxDuration = maxDuration };
    }

    /// <summary>Ramps one after another, each from the number of copies before to its own.</summary>
    /// <param name="stages">A stage with the target of the one before keeps the copies.</param>
    /// <returns>For <see cref="Scenario.WithLoadSimulations"/>.</returns>
    public static Simulation[] ConstantStages(params IEnumerable<Stage> stages) =>
        [.. stages.Select(stage => RampingConstant((int)stage.Target, stage.During))];

    /// <summary>Starts nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No time at all.</exception>
    public static Simulation Pause(TimeSpan during) => new(SimulationKind.Pause, 0, during);

    /// <summary>For a warm-up: its final rate from the beginning.</summary>
    internal Simulation AtOnce(TimeSpan during) => new(IsOpen ? SimulationKind.Inject : SimulationKind.KeepConstant, Target, during);

    private static double PerSecond(double rate, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return rate / interval.TotalSeconds;
    }
}

/// <summary>Which of the shapes a simulation has.</summary>
internal enum SimulationKind
{
    Inject,
    RampingInject,
    InjectRandom,
    KeepConstant,
    RampingConstant,
    IterationsForConstant,
    Pause,
}
