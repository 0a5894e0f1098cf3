using Reqnroll;
using Xunit;
using Xunit.v3;

namespace ReqnrollXunit;

/// <summary>Runs [AfterFeature] hooks after the last scenario of a feature.</summary>
public sealed class FeatureEnd : IAsyncDisposable
{
    private readonly Type type = ((IXunitTestClass)TestContext.Current.TestClass!).Class;

    /// <summary>Called by xUnit. A file that is not Gherkin has started no feature.</summary>
    public async ValueTask DisposeAsync()
    {
        if (FeatureFile.Find(FeatureFileAttribute.Of(type).Path) is { } feature)
        {
            await TestRunnerManager.ReleaseFeatureAsync(feature.Info, type.Assembly);
        }
    }
}
