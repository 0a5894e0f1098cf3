using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Seeds;

namespace ZendeskEmulator.Facade;

/// <summary>Puts a seed by numbers into an account.</summary>
internal static class AccountSeeding
{
    /// <summary>The number of lines that may wait for the data file.</summary>
    private const int LinesBetweenCommits = 1000;

    /// <summary>Seeds the account, or returns why a line is refused. The lines before it stay.</summary>
    /// <param name="progress">Receives the number of saved lines, now and then and at the end.</param>
    public static async ValueTask<Outcome<SeedResult>> RunAsync(
        Account account, IReadOnlyList<SeedKind> kinds, SeedOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (options.Refusal is { } wrong)
        {
            return Errors.Control(400, wrong);
        }
        var run = new SeedRun(kinds, _ => account, isRepeatable: true);
        var lines = 0;
        foreach (var line in new GeneratedSeed(options, account.Clock.UtcNow).Lines())
        {
            if (await run.PutAsync(line).ConfigureAwait(false) is { } reason)
            {
                return Errors.Control(
                    409, string.Create(CultureInfo.InvariantCulture, $"Record {lines + 1} of the seed is refused: {reason}"));
            }
            if (++lines % LinesBetweenCommits == 0)
            {
                if (!await run.CommitAsync().ConfigureAwait(false))
                {
                    return Errors.ControlStoreUnavailable;
                }
                progress?.Report(lines);
                cancellation.ThrowIfCancellationRequested();
                // An account in memory never waits: others want the thread too.
                await Task.Yield();
            }
        }
        if (!await run.CommitAsync().ConfigureAwait(false))
        {
            return Errors.ControlStoreUnavailable;
        }
        progress?.Report(lines);
        return new SeedResult(lines, run.Records);
    }
}
