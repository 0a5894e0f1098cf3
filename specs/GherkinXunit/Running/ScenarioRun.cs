using System.Diagnostics;
using System.Reflection;
using System.Text;
using GherkinXunit.Bindings;
using GherkinXunit.Features;
using Xunit.v3;

namespace GherkinXunit.Running;

/// <summary>Runs one scenario: hooks before, steps, hooks after, and what they used is disposed.</summary>
internal sealed class ScenarioRun
{
    private readonly Scenario scenario;
    private readonly BindingRegistry bindings;
    private readonly ScenarioContext context;
    private readonly ScenarioObjects objects;
    private readonly ScenarioOutput output = new();
    private readonly StringBuilder hookOutput = new();
    private readonly List<StepResult> steps = [];
    private readonly List<Exception> errors = [];
    private string? skipReason;

    private ScenarioRun(Scenario scenario, BindingRegistry bindings, ScenarioObjects objects)
    {
        this.scenario = scenario;
        this.bindings = bindings;
        this.objects = objects;
        context = new ScenarioContext(new ScenarioInfo(scenario.Name, scenario.Tags));
        objects.Add(context);
        objects.Add<IReqnrollOutputHelper>(output);
    }

    /// <summary>Runs a scenario. Whatever its steps and hooks throw is in the result.</summary>
    public static async Task<ScenarioResult> RunAsync(Scenario scenario, BindingRegistry bindings)
    {
        var start = Stopwatch.GetTimestamp();
        var objects = new ScenarioObjects();
        var run = new ScenarioRun(scenario, bindings, objects);
        await run.RunHooksAsync(bindings.BeforeScenario, stopAtFirst: true).ConfigureAwait(false);
        foreach (var step in scenario.Steps)
        {
            await run.RunStepAsync(step).ConfigureAwait(false);
        }
        await run.RunHooksAsync(bindings.AfterScenario, stopAtFirst: false).ConfigureAwait(false);
        await run.TryAsync(() => objects.DisposeAsync().AsTask()).ConfigureAwait(false);
        run.hookOutput.Append(run.output.Take());
        return new ScenarioResult(scenario, run.steps, run.errors, run.skipReason, Stopwatch.GetElapsedTime(start), run.hookOutput.ToString());
    }

    private bool IsOver => errors.Count > 0 || skipReason is not null;

    private async Task RunHooksAsync(IEnumerable<Hook> hooks, bool stopAtFirst)
    {
        foreach (var hook in hooks.Where(hook => hook.IsFor(scenario.Tags)))
        {
            if (stopAtFirst && IsOver)
            {
                break;
            }
            await TryAsync(() => CallAsync(hook)).ConfigureAwait(false);
        }
        hookOutput.Append(output.Take());
    }

    private async Task RunStepAsync(ScenarioStep step)
    {
        if (IsOver)
        {
            steps.Add(new StepResult(step, StepOutcome.Skipped, TimeSpan.Zero, ""));
            return;
        }
        var start = Stopwatch.GetTimestamp();
        await TryAsync(() => CallAsync(step)).ConfigureAwait(false);
        var outcome = errors.Count > 0 ? StepOutcome.Failed : skipReason is not null ? StepOutcome.Skipped : StepOutcome.Passed;
        steps.Add(new StepResult(step, outcome, Stopwatch.GetElapsedTime(start), output.Take()));
    }

    private Task CallAsync(ScenarioStep step)
    {
        var definition = bindings.Find(step);
        return BoundMethod.CallAsync(definition.Method, TargetOf(definition.Method), definition.ArgumentsFor(step));
    }

    private Task CallAsync(Hook hook) => BoundMethod.CallAsync(hook.Method, TargetOf(hook.Method), []);

    private object? TargetOf(MethodInfo method) => method.IsStatic ? null : objects.Get(method.ReflectedType!);

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a binding throws is the scenario's failure; what comes after it must still run.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Note(error);
        }
    }

    private void Note(Exception error)
    {
        // xUnit's own mark, as Assert.Skip leaves it.
        if (error.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal) && errors.Count == 0)
        {
            skipReason = error.Message[DynamicSkipToken.Value.Length..];
            context.ScenarioExecutionStatus = ScenarioExecutionStatus.Skipped;
            return;
        }
        errors.Add(error);
        context.TestError ??= error;
        context.ScenarioExecutionStatus = errors[0] switch
        {
            UndefinedStepException => ScenarioExecutionStatus.UndefinedStep,
            BindingException => ScenarioExecutionStatus.BindingError,
            _ => ScenarioExecutionStatus.TestError,
        };
    }
}
