using LoadEngine.Measuring;

namespace LoadEngine;

/// <summary>What is done again and again, in which shape of load, and what must hold in the end.</summary>
public sealed record Scenario
{
    private Scenario(string name, Func<ScenarioContext, Task<Response>> run) => (Name, Run) = (name, run);

    /// <summary>What the reports call it.</summary>
    public string Name { get; }

    internal Func<ScenarioContext, Task<Response>> Run { get; }

    internal Func<CancellationToken, Task> Init { get; private init; } = _ => Task.CompletedTask;

    internal Func<CancellationToken, Task> Clean { get; private init; } = _ => Task.CompletedTask;

    internal TimeSpan WarmUp { get; private init; }

    internal IReadOnlyList<Simulation> Simulations { get; private init; } = [];

    internal IReadOnlyList<Threshold> Thresholds { get; private init; } = [];

    internal IReadOnlyList<LimitRule> Limits { get; private init; } = [];

    /// <summary>A scenario.</summary>
    /// <param name="name">What the reports call it.</param>
    /// <param name="run">
    /// One invocation, which must not block: in the open model it begins on the thread that keeps the starts on time.
    /// What it throws counts as failed, under the exception's name.
    /// </param>
    public static Scenario Create(string name, Func<ScenarioContext, Task<Response>> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(run);
        return new Scenario(name, run);
    }

    /// <summary>Done once before the load. What it throws ends the run.</summary>
    public Scenario WithInit(Func<CancellationToken, Task> init) => this with { Init = init };

    /// <summary>Done once after the load, also after one that was cut short.</summary>
    public Scenario WithClean(Func<CancellationToken, Task> clean) => this with { Clean = clean };

    /// <summary>For so long the load of the first simulation runs beforehand, and nothing of it is counted.</summary>
    public Scenario WithWarmUpDuration(TimeSpan duration) => this with { WarmUp = duration };

    /// <summary>The shapes of the load, one after another.</summary>
    public Scenario WithLoadSimulations(params Simulation[] simulations) => this with { Simulations = simulations };

    /// <summary>What must hold in the end: else the run has failed.</summary>
    public Scenario WithThresholds(params Threshold[] thresholds) => this with { Thresholds = thresholds };

    /// <summary>Rate limits that invocations report on.</summary>
    public Scenario WithLimits(params LimitRule[] limits) => this with { Limits = limits };
}
