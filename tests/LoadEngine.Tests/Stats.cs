using LoadEngine.Measuring;
using LoadEngine.Running;

namespace LoadEngine.Tests;

/// <summary>Makes the figures of a run from invocations that nobody had to run.</summary>
internal sealed class Stats
{
    private readonly Recorder recorder;

    public Stats(Scenario? scenario = null) =>
        recorder = new Recorder(scenario ?? Scenario.Create("made", _ => Task.FromResult(Response.Ok())));

    /// <summary>Invocations that begin at an instant, so late, and take so long, in milliseconds; null is unfinished.</summary>
    public Stats Add(Response? response, double at = 0, double takes = 10, double late = 0, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            var copy = new Copy(0);
            copy.Begin(TimeSpan.FromMilliseconds(at - late), TimeSpan.FromMilliseconds(at));
            recorder.Record(copy, response, TimeSpan.FromMilliseconds(at + takes));
        }
        return this;
    }

    /// <summary>Runs of a step.</summary>
    public Stats AddStep(string name, Response? response, double takes = 10, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            recorder.Record(name, response, TimeSpan.FromMilliseconds(takes));
        }
        return this;
    }

    public Stats Tick(double at)
    {
        recorder.Tick(TimeSpan.FromMilliseconds(at));
        return this;
    }

    public ScenarioStats Make() => recorder.Stats();
}
