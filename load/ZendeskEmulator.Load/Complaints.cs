using System.CommandLine;

namespace ZendeskEmulator.Load;

/// <summary>Errors for people: one line for each, without a stack trace.</summary>
internal static class Complaints
{
    private const int CouldNotRun = 2;
    private const string TraceVariable = "LOAD_TRACE";

    /// <summary>Runs a command. Nothing that it throws leaves it.</summary>
    /// <param name="error">Takes the lines.</param>
    /// <returns>The exit code; 2 when there is no result, be it for wrong arguments or for a target that does not answer.</returns>
    public static async Task<int> AsLinesAsync(ParseResult command, TextWriter error)
    {
        try
        {
            var code = await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return command.Errors.Count > 0 ? CouldNotRun : code;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Cancelled before there was a result.");
            return CouldNotRun;
        }
#pragma warning disable CA1031 // The outermost handler of the process: an exception becomes a line and an exit code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync(Line(failure));
            if (!IsExpected(failure))
            {
                await error.WriteLineAsync(Environment.GetEnvironmentVariable(TraceVariable) is null
                    ? $"That is a bug of this program. {TraceVariable}=1 in the environment shows where."
                    : $"{failure}");
            }
            return CouldNotRun;
        }
    }

    private static string Line(Exception failure) =>
        IsExpected(failure) ? failure.Message : $"Unexpected {failure.GetType().Name}: {failure.Message}";

    /// <summary>The target, the arguments, the disk: their messages are for people already.</summary>
    private static bool IsExpected(Exception failure) =>
        failure is HttpRequestException or IOException or UnauthorizedAccessException or TimeoutException
            or ArgumentException or InvalidOperationException;
}
