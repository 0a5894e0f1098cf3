using Io.Cucumber.Messages.Types;
using Xunit.Sdk;
using Xunit.v3;

namespace ZendeskEmulator.Specs.Report;

/// <summary>Puts together what the messages of a run say about steps and hooks.</summary>
internal sealed class StepResults(IReadOnlyList<Envelope> messages)
{
    private readonly Dictionary<string, Step> written = messages.Select(message => message.GherkinDocument?.Feature).OfType<Feature>()
        .SelectMany(StepsOf).ToDictionary(step => step.Id);

    private readonly Dictionary<string, PickleStep> pickled = messages.Select(message => message.Pickle).OfType<Pickle>()
        .SelectMany(pickle => pickle.Steps).ToDictionary(step => step.Id);

    private readonly Dictionary<string, Hook> hooks = messages.Select(message => message.Hook).OfType<Hook>()
        .ToDictionary(hook => hook.Id);

    private readonly ILookup<string, Suggestion> snippets = messages.Select(message => message.Suggestion).OfType<Suggestion>()
        .ToLookup(suggestion => suggestion.PickleStepId);

    private readonly ILookup<string, TestStepFinished> ends = messages.Select(
        message => message.TestStepFinished).OfType<TestStepFinished>()
        .ToLookup(end => end.TestCaseStartedId);

    private readonly ILookup<(string, string), string> outputs = messages.Select(message => message.Attachment).OfType<Attachment>()
        .Where(attachment => attachment.FileName is null)
        .ToLookup(attachment => (attachment.TestCaseStartedId, attachment.TestStepId), attachment => attachment.Body);

    /// <summary>The steps and hooks of a run of a scenario, in the order in which they ran.</summary>
    public IReadOnlyList<StepResult> Of(string run, TestCase scenario)
    {
        var steps = scenario.TestSteps.ToDictionary(step => step.Id);
        return [.. ends[run].Select(end => Of(end, steps[end.TestStepId]))];
    }

    private StepResult Of(TestStepFinished end, TestStep step)
    {
        var outcome = StepResult.OutcomeOf(end.TestStepResult.Status);
        var output = string.Join('\n', outputs[(end.TestCaseStartedId, end.TestStepId)]);
        var thrown = end.TestStepResult.Exception?.Message.Replace(DynamicSkipToken.Value, "", StringComparison.Ordinal);
        if (step.HookId is not null)
        {
            return new StepResult($"The hook {NameOf(hooks[step.HookId])}", Line: null, outcome, output, thrown);
        }
        var pickle = pickled[step.PickleStepId];
        var source = written[pickle.AstNodeIds[0]];
        return new StepResult(source.Keyword + pickle.Text, source.Location.Line, outcome, output, thrown ?? SnippetFor(pickle));
    }

    /// <summary>Reqnroll names no hooks; it says which method they are, in a field that Cucumber has for Java.</summary>
    private static string NameOf(Hook hook)
    {
        var method = hook.SourceReference.JavaMethod;
        return $"{method.ClassName.Split('.')[^1]}.{method.MethodName}";
    }

    private string? SnippetFor(PickleStep step) => snippets[step.Id].FirstOrDefault() is { } suggestion
        ? $"No step definition matches. This would be one:\n\n{suggestion.Snippets[0].Code}"
        : null;

    private static IEnumerable<Step> StepsOf(Feature feature) =>
    [
        .. feature.Children.SelectMany(child => StepsOf(child.Background, child.Scenario)),
        .. feature.Children.SelectMany(child => child.Rule?.Children ?? []).SelectMany(child => StepsOf(child.Background, child.Scenario)),
    ];

    private static List<Step> StepsOf(Background? background, Scenario? scenario) => background?.Steps ?? scenario?.Steps ?? [];
}
