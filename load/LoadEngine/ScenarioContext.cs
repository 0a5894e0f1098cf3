using LoadEngine.Measuring;
using LoadEngine.Running;

namespace LoadEngine;

/// <summary>What one invocation knows.</summary>
public sealed class ScenarioContext
{
    private readonly Recorder recorder;
    private readonly RunClock clock;
    private readonly int seed;
    private Random? random;

    internal ScenarioContext(string scenario, long invocationNumber, int seed, RunClock clock, Recorder recorder, CancellationToken cancellation)
    {
        (ScenarioName, InvocationNumber, this.seed, this.clock, this.recorder, CancellationToken) = (scenario, invocationNumber, seed, clock, recorder, cancellation);
    }

    /// <summary>The scenario's name.</summary>
    public string ScenarioName { get; }

    /// <summary>0, 1, 2… in the order of the starts; the warm-up counts by itself.</summary>
    public long InvocationNumber { get; }

    /// <summary>Cancelled when the run is cut short, or waits no longer for the last answers.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Time since the load began.</summary>
    public TimeSpan Now => clock.Now;

    /// <summary>Chance of this invocation's own: the same seed and number give the same values, whatever else runs.</summary>
    public Random Random => random ??= new Random(Seeds.Of(seed, ScenarioName, InvocationNumber));

    /// <summary>Reports how a rate limit treated a request.</summary>
    /// <param name="rule">The name of one of the scenario's limits.</param>
    /// <param name="use">The request.</param>
    /// <exception cref="ArgumentException">The scenario has no such limit.</exception>
    public void Report(string rule, LimitUse use) => recorder.Record(rule, use);

    internal void Record(string step, Response response, TimeSpan begun) => recorder.Record(step, response, clock.Now - begun);
}
