using System.Reflection;
using Reqnroll;
using Xunit;
using Xunit.v3;

namespace ReqnrollXunit;

/// <summary>
/// The start and the end of a run: [BeforeTestRun] and [AfterTestRun] hooks and Reqnroll's reports. The build adds it to an assembly.
/// </summary>
public sealed class TestRun : IAsyncLifetime
{
    private readonly Assembly assembly = ((IXunitTestAssembly)TestContext.Current.TestAssembly!).Assembly;

    /// <summary>Called by xUnit before the first scenario.</summary>
    public async ValueTask InitializeAsync() => await TestRunnerManager.OnTestRunStartAsync(assembly);

    /// <summary>Called by xUnit after the last scenario.</summary>
    public async ValueTask DisposeAsync() => await TestRunnerManager.OnTestRunEndAsync(assembly);
}
