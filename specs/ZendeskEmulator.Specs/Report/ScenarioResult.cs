using Io.Cucumber.Messages.Types;
using Rule = Io.Cucumber.Messages.Types.Rule;

namespace ZendeskEmulator.Specs.Report;

/// <summary>A scenario, or a row of an outline, that ran.</summary>
/// <param name="Path">The feature file.</param>
/// <param name="Name">Feature › Rule › Scenario.</param>
/// <param name="Line">The line of the scenario.</param>
/// <param name="Steps">Its steps and hooks in the order in which they ran.</param>
internal sealed record ScenarioResult(
    string Path, string Feature, string Name, long Line, IReadOnlyList<StepResult> Steps, TimeSpan Duration)
{
    private static readonly StepResult Ignored = new("@ignore", Line: null, Outcome.Skipped, Output: "", "Tagged with @ignore.");

    public Outcome Outcome => Steps.Select(step => step.Outcome).DefaultIfEmpty(Outcome.Passed).Max();

    public StepResult? FailedStep => Steps.FirstOrDefault(step => step.Outcome == Outcome.Failed);

    /// <summary>What the step or hook said that skipped the scenario.</summary>
    public string? SkipReason => Steps.Select(step => step.Message).FirstOrDefault(message => message is not null);

    /// <summary>The scenarios of a run, in the order of the feature files.</summary>
    public static IReadOnlyList<ScenarioResult> AllOf(IReadOnlyList<Envelope> messages)
    {
        var ends = messages.Select(message => message.TestCaseFinished).OfType<TestCaseFinished>()
            .ToDictionary(end => end.TestCaseStartedId);
        var cases = messages.Select(message => message.TestCase).OfType<TestCase>().ToDictionary(test => test.Id);
        var pickles = messages.Select(message => message.Pickle).OfType<Pickle>().ToDictionary(pickle => pickle.Id);
        var places = messages.Select(message => message.GherkinDocument).OfType<GherkinDocument>()
            .SelectMany(PlacesOf).ToDictionary(place => place.Scenario.Id);
        var steps = new StepResults(messages);
        return
        [
            .. from start in messages.Select(message => message.TestCaseStarted).OfType<TestCaseStarted>()
               let pickle = pickles[cases[start.TestCaseId].PickleId]
               let place = places[pickle.AstNodeIds[0]]
               let scenario = new ScenarioResult(
                   pickle.Uri,
                   place.Feature.Name,
                   string.Join(" › ", new[] { place.Feature.Name, place.Rule?.Name, pickle.Name }.OfType<string>()),
                   LineOf(place.Scenario, pickle.AstNodeIds[^1]),
                   pickle.Tags.Exists(tag => tag.Name == "@ignore") ? [Ignored] : steps.Of(start.Id, cases[start.TestCaseId]),
                   Instant(ends[start.Id].Timestamp) - Instant(start.Timestamp))
               orderby scenario.Path, scenario.Line
               select scenario,
        ];
    }

    private static IEnumerable<(Feature Feature, Rule? Rule, Scenario Scenario)> PlacesOf(GherkinDocument document) =>
        from child in document.Feature?.Children ?? []
        from inner in child.Rule is { } rule ? rule.Children.Select(inner => inner.Scenario) : [child.Scenario]
        where inner is not null
        select (document.Feature, (Rule?)child.Rule, inner);

    private static long LineOf(Scenario scenario, string node)
    {
        var row = scenario.Examples.SelectMany(examples => examples.TableBody).FirstOrDefault(row => row.Id == node);
        return (row?.Location ?? scenario.Location).Line;
    }

    private static TimeSpan Instant(Timestamp timestamp) =>
        TimeSpan.FromSeconds(timestamp.Seconds) + TimeSpan.FromTicks(timestamp.Nanos / TimeSpan.NanosecondsPerTick);
}
