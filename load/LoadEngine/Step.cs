using LoadEngine.Running;

namespace LoadEngine;

/// <summary>A part of an invocation that is counted by itself.</summary>
public static class Step
{
    /// <summary>Runs it and counts it.</summary>
    /// <param name="name">What the reports call it.</param>
    /// <param name="context">The invocation's.</param>
    /// <param name="run">The step. What it throws counts as failed, under the exception's name.</param>
    /// <returns>How it ended.</returns>
    public static async Task<Response> RunAsync(string name, ScenarioContext context, Func<Task<Response>> run)
    {
        ArgumentNullException.ThrowIfNull(context);
        var begun = context.Now;
        var response = await Guarded.RunAsync(run).ConfigureAwait(false);
        context.Record(name, response, begun);
        return response;
    }
}
