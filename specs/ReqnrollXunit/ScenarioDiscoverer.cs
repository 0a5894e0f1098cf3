using Gherkin;
using Xunit.Sdk;
using Xunit.v3;

namespace ReqnrollXunit;

/// <summary>Finds the tests of a feature file: one for each scenario, with its name, its tags as Category, at its line.</summary>
public sealed class ScenarioDiscoverer : IXunitTestCaseDiscoverer
{
    /// <summary>Called by xUnit. A file that is missing or not Gherkin becomes one test that fails with the reason.</summary>
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        return new(TestCases(testMethod));
    }

    internal static IReadOnlyCollection<IXunitTestCase> TestCases(IXunitTestMethod method)
    {
        var file = FeatureFileAttribute.Of(method.TestClass.Class);
        try
        {
            return [.. FeatureFile.Read(file.Path).Scenarios.Select(scenario => TestCase(method, file, scenario))];
        }
        catch (Exception unreadable) when (unreadable is ParserException or IOException)
        {
            return [new ExecutionErrorTestCase(method, file.Path, IdOf(method, 0), file.SourcePath, 1, unreadable.Message)];
        }
    }

    private static XunitTestCase TestCase(IXunitTestMethod method, FeatureFileAttribute file, ScenarioTest scenario) => new(
        method,
        scenario.Name,
        IdOf(method, scenario.Line),
        @explicit: false,
        traits: new Dictionary<string, HashSet<string>> { ["Category"] = [.. scenario.Tags] },
        testMethodArguments: [scenario.Line],
        sourceFilePath: file.SourcePath,
        sourceLineNumber: scenario.Line);

    private static string IdOf(IXunitTestMethod method, int line) =>
        UniqueIDGenerator.ForTestCase(method.UniqueID, testMethodGenericTypes: null, testMethodArguments: [line]);
}
