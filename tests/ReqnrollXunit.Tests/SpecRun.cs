using System.Collections.Concurrent;
using System.Reflection;
using Reqnroll;
using ReqnrollXunit.Tests.Features;
using Xunit;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace ReqnrollXunit.Tests;

/// <summary>
/// Runs the features of this assembly once, with xUnit's own runner inside the running tests, and keeps the messages that xUnit received.
/// </summary>
public sealed class SpecRun : IMessageSink, IAsyncLifetime
{
    /// <summary>The collection of the tests that share the run.</summary>
    public const string Once = "one run of specs";

    private static readonly Assembly Specs = typeof(SpecRun).Assembly;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly ConcurrentDictionary<string, string> names = new();
    private readonly ConcurrentDictionary<string, ITestResultMessage> results = new();
    private readonly ConcurrentDictionary<string, ITestFinished> ends = new();

    /// <summary>The text of Reqnroll's HTML report.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The lines of Reqnroll's message stream.</summary>
    public IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>Errors that belong to no test.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>How a scenario ended.</summary>
    public ITestResultMessage Result(string name) => results[names.Single(test => test.Value == name).Key];

    /// <summary>The message of a scenario that failed.</summary>
    public string Failure(string name) =>
        string.Join('\n', Assert.IsAssignableFrom<ITestFailed>(Result(name)).Messages).ReplaceLineEndings("\n");

    /// <summary>The files that a scenario attached, by name.</summary>
    public IReadOnlyDictionary<string, TestAttachment> Attachments(string name) =>
        ends[names.Single(test => test.Value == name).Key].Attachments;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The running tests have begun a run too, without any feature.
        await TestRunnerManager.OnTestRunEndAsync(Specs);
        Bindings.Hooks.Log.Clear();
        Environment.SetEnvironmentVariable("REQNROLL_FORMATTERS_HTML", $"outputFilePath={folder}/specs.html");
        Environment.SetEnvironmentVariable("REQNROLL_FORMATTERS_MESSAGE", $"outputFilePath={folder}/specs.ndjson");
        Type[] features =
        [
            typeof(AirlockFeature), typeof(FailuresFeature), typeof(SkipsFeature), typeof(BrokenStartFeature),
            typeof(HereFeature), typeof(ThereFeature), typeof(BrokenFeature),
        ];
        var assembly = new XunitTestAssembly(Specs, configFilePath: null, assemblyName: null);
        var options = TestFrameworkOptions.ForExecution(new TestAssemblyConfiguration { MaxParallelThreads = -1 });
        await new XunitTestFrameworkExecutor(assembly).RunTestCases(
            [.. features.SelectMany(feature => Discover(feature, assembly))], this, options, TestContext.Current.CancellationToken);
        Html = await File.ReadAllTextAsync($"{folder}/specs.html", TestContext.Current.CancellationToken);
        Messages = await File.ReadAllLinesAsync($"{folder}/specs.ndjson", TestContext.Current.CancellationToken);
    }

    /// <summary>The tests that xUnit finds in a feature.</summary>
    internal static IReadOnlyCollection<IXunitTestCase> Discover(Type feature, IXunitTestAssembly? assembly = null)
    {
        assembly ??= new XunitTestAssembly(Specs, configFilePath: null, assemblyName: null);
        var collection = new XunitTestCollection(assembly, collectionDefinition: null, disableParallelization: false, feature.Name);
        var method = feature.GetMethod(nameof(FeatureTests.Scenario))!;
        return ScenarioDiscoverer.TestCases(new XunitTestMethod(new XunitTestClass(feature, collection), method, []));
    }

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting start:
                names[start.TestUniqueID] = start.TestDisplayName;
                break;
            case ITestFinished end:
                ends[end.TestUniqueID] = end;
                break;
            case ITestResultMessage result:
                results[result.TestUniqueID] = result;
                break;
            case IErrorMetadata error:
                Errors.Enqueue(string.Join('\n', error.Messages));
                break;
        }
        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The collection of the tests that share the run.</summary>
[CollectionDefinition(SpecRun.Once)]
public sealed class OneRunOfSpecs : ICollectionFixture<SpecRun>;
