using Reqnroll;

namespace ReqnrollXunit.Tests.Bindings;

/// <summary>Two scenarios that end only when both are running.</summary>
[Binding]
public sealed class MeetingSteps
{
    private static readonly TaskCompletionSource Met = new();
    private static int arrived;

    [When("I meet somebody of the other feature")]
    public Task Meet()
    {
        if (Interlocked.Increment(ref arrived) == 2)
        {
            Met.SetResult();
        }
        return Met.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
