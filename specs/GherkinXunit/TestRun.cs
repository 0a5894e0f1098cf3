using GherkinXunit.Bindings;
using GherkinXunit.Report;
using GherkinXunit.Running;
using Xunit;
using Xunit.v3;

namespace GherkinXunit;

/// <summary>
/// The end of a run: [AfterTestRun] hooks, then the report. An assembly has it once:
/// <c>[assembly: AssemblyFixture(typeof(GherkinXunit.TestRun))]</c>.
/// </summary>
public sealed class TestRun : IAsyncDisposable
{
    /// <summary>Called by xUnit behind the last scenario.</summary>
    public async ValueTask DisposeAsync()
    {
        var assembly = ((IXunitTestAssembly)TestContext.Current.TestAssembly!).Assembly;
        foreach (var hook in BindingRegistry.Of(assembly).AfterTestRun)
        {
            await BoundMethod.CallAsync(hook.Method, target: null, []);
        }
        ReportFolder.Write(RunLog.Results, assembly);
    }
}
