using LoadEngine.Measuring;
using LoadEngine.Running;
using Microsoft.Extensions.Logging;

namespace LoadEngine;

/// <summary>The context of one invocation.</summary>
public sealed class ScenarioContext
{
    private readonly RunScope scope;
    private readonly Copy copy;
    private Random? random;

    internal ScenarioContext(RunScope scope, Copy copy, long invocationNumber) =>
        (this.scope, this.copy, InvocationNumber) = (scope, copy, invocationNumber);

    /// <summary>The scenario's name.</summary>
    public string ScenarioName => scope.Scenario.Name;

    /// <summary>0, 1, 2… in the order of the starts; the warm-up counts separately.</summary>
    public long InvocationNumber { get; }

    /// <summary>
    /// The copy of the scenario that runs the invocation, from 0. In a closed model it is a worker, in an open one the
    /// lowest number that is free: as many are in use as invocations are under way.
    /// </summary>
    public int CopyNumber => copy.Number;

    /// <summary>
    /// The values that the copy keeps from one invocation to the next, such as a connection or a session. Only one invocation of a
    /// copy runs at a time. Disposable values are disposed at the end of the run.
    /// </summary>
    public IDictionary<string, object> Data => copy.Data;

    /// <summary>The copy's value of a key, created by its first invocation.</summary>
    public T GetOrCreate<T>(string key, Func<T> create)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(create);
        if (Data.TryGetValue(key, out var kept))
        {
            return (T)kept;
        }
        var made = create();
        Data[key] = made;
        return made;
    }

    /// <summary>The log of <see cref="LoadOptions.LoggerFactory"/>, under the scenario's name.</summary>
    public ILogger Logger => scope.Logger;

    /// <summary>Cancelled when the run is cut short, or waits no longer for the last invocations.</summary>
    public CancellationToken CancellationToken => scope.GivenUp;

    /// <summary>Time since the load began.</summary>
    public TimeSpan Now => scope.Clock.Now;

    /// <summary>The random values of this invocation. The same seed and number always give the same values.</summary>
    public Random Random => random ??= new Random(Seeds.Of(scope.Seed, ScenarioName, InvocationNumber));

    /// <summary>Ends the run early; the counts so far are the result.</summary>
    /// <param name="reason">Why, for the reports.</param>
    public void StopRun(string reason) => scope.Stop.Request(reason);

    internal void Record(string step, Response response, TimeSpan begun) =>
        scope.Recorder.Record(step, scope.IsGivenUp(response) ? null : response, Now - begun);
}
