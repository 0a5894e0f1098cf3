namespace LoadEngine.Running;

/// <summary>Runs the code of a scenario. Every exception of it is a result of the run.</summary>
internal static class Guarded
{
    /// <param name="fail">Makes a response of the wanted type from a failure.</param>
    public static async Task<T> RunAsync<T>(Func<Task<T>> run, Func<Response, T> fail)
        where T : Response
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A scenario is the user's code and may throw anything, which is one failed invocation.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return fail(Response.Fail(NameOf(failure), failure.Message));
        }
    }

    /// <summary>Null when it ends well; else why it did not.</summary>
    public static async Task<string?> ComplaintAsync(Func<Task> run)
    {
        try
        {
            await run().ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Cleaning is the user's code too: its failure must not lose the result of the run.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.Message;
        }
    }

    /// <param name="complain">Makes a result from the message of the exception.</param>
    public static T Run<T>(Func<T> run, Func<string, T> complain)
    {
        try
        {
            return run();
        }
#pragma warning disable CA1031 // A threshold is the user's code too, and may throw anything.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return complain($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>The code under which reports count a failure. HttpClient throws the same two types for many causes.</summary>
    private static string NameOf(Exception failure) => failure switch
    {
        OperationCanceledException { InnerException: TimeoutException } => nameof(TimeoutException),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => $"{request.HttpRequestError}",
        _ => failure.GetType().Name,
    };
}
