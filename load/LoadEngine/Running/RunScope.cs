using LoadEngine.Measuring;
using Microsoft.Extensions.Logging;

namespace LoadEngine.Running;

/// <summary>The parts that all invocations of a scenario in one phase share.</summary>
/// <param name="Stop">Ends the whole run.</param>
/// <param name="GivenUp">Cancelled when the run no longer waits for the invocations.</param>
internal sealed record RunScope(
    Scenario Scenario, Recorder Recorder, RunClock Clock, int Seed, ILogger Logger, StopSignal Stop, CancellationToken GivenUp)
{
    /// <summary>An invocation that fails after it was cancelled has not failed: it was not allowed to finish.</summary>
    public bool IsGivenUp(Response response) => GivenUp.IsCancellationRequested && response.Outcome == Outcome.Failed;
}
