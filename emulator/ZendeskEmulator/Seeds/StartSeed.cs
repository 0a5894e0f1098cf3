using System.Globalization;
using System.IO.Pipelines;

namespace ZendeskEmulator.Seeds;

/// <summary>The seed that an emulator begins with: a file whose lines may name accounts.</summary>
internal sealed class StartSeed(AccountDirectory accounts, int maxAccounts, IReadOnlyList<SeedKind> kinds)
{
    /// <summary>The number of lines that may wait for the data file.</summary>
    private const int LinesBetweenCommits = 1000;

    private const int LargestRead = 64 * 1024;

    /// <summary>Reads to the end, or to the first refused line.</summary>
    /// <param name="progress">Receives the number of saved lines, now and then and at the end.</param>
    /// <returns>The number of saved lines.</returns>
    /// <exception cref="EmulatorStartException">A line is refused; the message names it. Earlier lines are saved.</exception>
    public async Task<int> RunAsync(Stream ndjson, IProgress<int>? progress, CancellationToken cancellation)
    {
        var run = new SeedRun(kinds, Find, isRepeatable: true);
        var file = PipeReader.Create(ndjson, new StreamPipeReaderOptions(bufferSize: LargestRead, leaveOpen: true));
        var put = 0;
        try
        {
            await foreach (var (number, text) in SeedFile.ReadAsync(file, cancellation).ConfigureAwait(false))
            {
                if ((text is { } line ? await run.PutAsync(line).ConfigureAwait(false) : SeedFile.TooLong) is { } reason)
                {
                    throw new EmulatorStartException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"Line {number} of the seed is refused: {reason}"));
                }
                if (++put % LinesBetweenCommits == 0)
                {
                    await CommitAsync(run).ConfigureAwait(false);
                    progress?.Report(put);
                }
            }
        }
        catch (IOException broken)
        {
            throw new EmulatorStartException($"The seed cannot be read: {broken.Message}", broken);
        }
        await CommitAsync(run).ConfigureAwait(false);
        progress?.Report(put);
        return put;
    }

    private static async Task CommitAsync(SeedRun run)
    {
        if (!await run.CommitAsync().ConfigureAwait(false))
        {
            throw new EmulatorStartException("The data file cannot be written; the seed is not wholly in.");
        }
    }

    private Outcome<Account> Find(string? name)
    {
        if (AccountName.Parse(name ?? AccountName.Default) is not { } known)
        {
            return Errors.Control(400, AccountName.Refuse(name!));
        }
        return accounts.FindOrCreate(known) is { } account ? account : Errors.Control(503, string.Create(
            CultureInfo.InvariantCulture,
            $"there are {maxAccounts} accounts, as many as the setting MaxAccounts allows"));
    }
}
