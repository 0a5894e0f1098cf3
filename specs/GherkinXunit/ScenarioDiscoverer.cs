using System.Reflection;
using Gherkin;
using GherkinXunit.Features;
using Xunit.Sdk;
using Xunit.v3;

namespace GherkinXunit;

/// <summary>Finds the tests of a feature file: one a scenario, with its name, its tags as Category, at its line.</summary>
public sealed class ScenarioDiscoverer : IXunitTestCaseDiscoverer
{
    private const string TagTrait = "Category";

    /// <summary>Called by xUnit. A file that is missing or no Gherkin becomes one test that fails with the reason.</summary>
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        return new(TestCases(testMethod));
    }

    internal static IReadOnlyCollection<IXunitTestCase> TestCases(IXunitTestMethod testMethod)
    {
        var type = testMethod.TestClass.Class;
        var file = type.GetCustomAttribute<FeatureFileAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} needs a [FeatureFile].");
        try
        {
            return [.. FeatureFile.Read(file.Path).Scenarios.Select(scenario => TestCase(testMethod, file, scenario))];
        }
        catch (Exception unreadable) when (unreadable is ParserException or IOException)
        {
            return [new ExecutionErrorTestCase(testMethod, file.Path, IdOf(testMethod, 0), file.SourcePath, 1, unreadable.Message)];
        }
    }

    private static XunitTestCase TestCase(IXunitTestMethod method, FeatureFileAttribute file, Scenario scenario) => new(
        method,
        scenario.FullName,
        IdOf(method, scenario.Line),
        @explicit: false,
        traits: new Dictionary<string, HashSet<string>> { [TagTrait] = [.. scenario.Tags] },
        testMethodArguments: [scenario.Path, scenario.Line],
        sourceFilePath: file.SourcePath,
        sourceLineNumber: scenario.Line);

    private static string IdOf(IXunitTestMethod method, int line) =>
        UniqueIDGenerator.ForTestCase(method.UniqueID, testMethodGenericTypes: null, testMethodArguments: [line]);
}
