using LoadEngine.Measuring;
using Microsoft.Extensions.Logging;

namespace LoadEngine.Running;

/// <summary>What all invocations of a scenario in one phase have in common.</summary>
/// <param name="Stop">Ends the whole run.</param>
/// <param name="GivenUp">Cancelled when nobody waits for the invocations any longer.</param>
internal sealed record RunScope(
    Scenario Scenario, Recorder Recorder, RunClock Clock, int Seed, ILogger Logger, StopSignal Stop, CancellationToken GivenUp)
{
    /// <summary>What does not end well after it was told to give up has not failed: nobody let it finish.</summary>
    public bool IsGivenUp(Response response) => GivenUp.IsCancellationRequested && response.Outcome == Outcome.Failed;
}
