using LoadEngine.Measuring;
using LoadEngine.Reports;

namespace LoadEngine;

/// <summary>An action that is repeated, the shape of its load, and the thresholds that it must hold.</summary>
public sealed record Scenario
{
    private Scenario(string name, Func<ScenarioContext, Task<Response>> run) => (Name, Run) = (name, run);

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    internal Func<ScenarioContext, Task<Response>> Run { get; }

    internal Func<ScenarioInitContext, Task> Init { get; private init; } = _ => Task.CompletedTask;

    internal Func<ScenarioInitContext, Task> Clean { get; private init; } = _ => Task.CompletedTask;

    internal TimeSpan WarmUp { get; private init; }

    internal IReadOnlyList<Simulation> Simulations { get; private init; } = [];

    internal IReadOnlyList<Threshold> Thresholds { get; private init; } = [];

    internal IReadOnlyList<Metric> Metrics { get; private init; } = [];

    internal Func<ScenarioStats, string>? Evidence { get; private init; }

    internal Func<ScenarioStats, IEnumerable<ReportPart>> Parts { get; private init; } = _ => [];

    /// <summary>A scenario.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="run">
    /// One invocation, which must not block: in the open model it begins on the thread that keeps the starts on time.
    /// An exception of it counts as failed, under the exception's name.
    /// </param>
    public static Scenario Create(string name, Func<ScenarioContext, Task<Response>> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(run);
        return new Scenario(name, run);
    }

    /// <summary>A scenario whose last step has a payload, which is dropped.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="run">One invocation, which must not block.</param>
    public static Scenario Create<T>(string name, Func<ScenarioContext, Task<Response<T>>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Create(name, async context => (Response)await run(context).ConfigureAwait(false));
    }

    /// <summary>A scenario whose invocations are each one of several steps, chosen by chance and weight: mixed traffic.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="steps">Steps of <see cref="Step.Weighted"/>; each step is also counted separately.</param>
    /// <exception cref="ArgumentException">There are no steps, or two of one name.</exception>
    public static Scenario Mix(string name, params IEnumerable<WeightedStep> steps)
    {
        WeightedStep[] all = [.. steps];
        if (all.Length == 0 || all.DistinctBy(step => step.Name).Count() < all.Length)
        {
            throw new ArgumentException("A mix takes at least one step, and no two of one name.", nameof(steps));
        }
        var weight = all.Sum(step => step.Weight);
        return Create(name, context =>
        {
            var rest = context.Random.NextDouble() * weight;
            var chosen = Array.Find(all, step => (rest -= step.Weight) < 0) ?? all[^1];
            return Step.RunAsync(chosen.Name, context, () => chosen.Run(context));
        });
    }

    /// <summary>Runs once before the load. An exception of it ends the run.</summary>
    public Scenario WithInit(Func<ScenarioInitContext, Task> init) => this with { Init = init };

    /// <summary>Runs once after the load, even after one that was cut short. An exception of it is a note in the result.</summary>
    public Scenario WithClean(Func<ScenarioInitContext, Task> clean) => this with { Clean = clean };

    /// <summary>Runs the load of the first simulation for this time beforehand, and counts nothing of it.</summary>
    public Scenario WithWarmUpDuration(TimeSpan duration) => this with { WarmUp = duration };

    /// <summary>The shapes of the load, one after another.</summary>
    public Scenario WithLoadSimulations(params IEnumerable<Simulation> simulations) => this with { Simulations = [.. simulations] };

    /// <summary>What must hold in the end: else the run has failed.</summary>
    public Scenario WithThresholds(params IEnumerable<Threshold> thresholds) => this with { Thresholds = [.. thresholds] };

    /// <summary>Metrics of its own, beside outcomes and latency.</summary>
    public Scenario WithMetrics(params IEnumerable<Metric> metrics) => this with { Metrics = [.. metrics] };

    /// <summary>
    /// A sentence on the judged cases, such as: 20 users in 5 minutes, 312 refusals. It is in every
    /// report. Default: the number of requests.
    /// </summary>
    public Scenario WithEvidence(Func<ScenarioStats, string> evidence) => this with { Evidence = evidence };

    /// <summary>Tables and charts of one's own in every report.</summary>
    public Scenario WithReportParts(Func<ScenarioStats, IEnumerable<ReportPart>> parts) => this with { Parts = parts };
}
