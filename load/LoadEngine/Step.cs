using LoadEngine.Running;

namespace LoadEngine;

/// <summary>A part of an invocation that is counted separately.</summary>
public static class Step
{
    /// <summary>Runs it and counts it.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="context">The invocation's.</param>
    /// <param name="run">The step. An exception of it counts as failed, under the exception's name.</param>
    /// <returns>How it ended.</returns>
    public static async Task<Response> RunAsync(string name, ScenarioContext context, Func<Task<Response>> run)
    {
        ArgumentNullException.ThrowIfNull(context);
        var begun = context.Now;
        var response = await Guarded.RunAsync(run, failure => failure).ConfigureAwait(false);
        context.Record(name, response, begun);
        return response;
    }

    /// <summary>Runs it, counts it, and hands its payload on.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="context">The invocation's.</param>
    /// <param name="run">The step. An exception of it counts as failed, under the exception's name.</param>
    /// <returns>How it ended; with the payload when it is ok.</returns>
    public static async Task<Response<T>> RunAsync<T>(string name, ScenarioContext context, Func<Task<Response<T>>> run)
    {
        ArgumentNullException.ThrowIfNull(context);
        var begun = context.Now;
        var response = await Guarded.RunAsync(run, failure => Response.Fail<T>(failure.StatusCode, failure.Message)).ConfigureAwait(false);
        context.Record(name, response, begun);
        return response;
    }

    /// <summary>A step of <see cref="Scenario.Mix"/>.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="weight">How often it is chosen beside the others: of 60, 30 and 10, the first six of ten times.</param>
    /// <param name="run">The step. An exception of it counts as failed, under the exception's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight of zero or less.</exception>
    public static WeightedStep Weighted(string name, double weight, Func<ScenarioContext, Task<Response>> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentNullException.ThrowIfNull(run);
        return new WeightedStep(name, weight, run);
    }

    /// <summary>A step of <see cref="Scenario.Mix"/> with a payload, which is dropped.</summary>
    /// <param name="name">Its name in reports.</param>
    /// <param name="weight">How often it is chosen beside the others: of 60, 30 and 10, the first six of ten times.</param>
    /// <param name="run">The step. An exception of it counts as failed, under the exception's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight of zero or less.</exception>
    public static WeightedStep Weighted<T>(string name, double weight, Func<ScenarioContext, Task<Response<T>>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Weighted(name, weight, async context => (Response)await run(context).ConfigureAwait(false));
    }
}

/// <summary>A step that is chosen by chance; made by <see cref="Step.Weighted"/>.</summary>
public sealed record WeightedStep
{
    internal WeightedStep(string name, double weight, Func<ScenarioContext, Task<Response>> run) =>
        (Name, Weight, Run) = (name, weight, run);

    /// <summary>Its name in reports.</summary>
    public string Name { get; }

    /// <summary>How often it is chosen beside the others.</summary>
    public double Weight { get; }

    internal Func<ScenarioContext, Task<Response>> Run { get; }
}
