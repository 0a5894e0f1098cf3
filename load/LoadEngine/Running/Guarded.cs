namespace LoadEngine.Running;

/// <summary>Runs what a scenario brings.</summary>
internal static class Guarded
{
    public static async Task<Response> RunAsync(Func<Task<Response>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A scenario is anybody's code: whatever it throws is one failed invocation, and no end of the run.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Response.Fail(failure.GetType().Name, failure.Message);
        }
    }
}
