using System.Globalization;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// Puts records in from lines of JSON, each through the rules of its resource: a record that is put in a second time is
/// found, and nothing changes.
/// </summary>
internal sealed class Seeding(AccountDirectory accounts, int maxAccounts, IReadOnlyList<SeedKind> kinds)
{
    private const string Action = "seed";
    private const int LongestLine = 1 << 20;

    /// <summary>So many lines may wait for the data file.</summary>
    private const int LinesBetweenCommits = 1000;

    private readonly HashSet<Account> touched = [];
    private readonly BodyShape<SeedLine> shape = SeedLine.ShapeOf(kinds);
    private readonly string keys = string.Join(", ", kinds.Select(kind => kind.Key));

    /// <summary>Reads to the end, or to the first line that is refused.</summary>
    /// <param name="progress">Told how many lines are in, now and then and at the end.</param>
    /// <returns>How many lines were put in.</returns>
    /// <exception cref="EmulatorStartException">A line is refused: which, and why. Those before it are in.</exception>
    public async Task<int> RunAsync(Stream ndjson, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var reader = new StreamReader(
            ndjson,
            new UTF8Encoding(false, throwOnInvalidBytes: false),
            detectEncodingFromByteOrderMarks: true,
            leaveOpen: true);
        var number = 0;
        var put = 0;
        while (await ReadLineAsync(reader, cancellation).ConfigureAwait(false) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (await PutAsync(line).ConfigureAwait(false) is { } reason)
            {
                throw new EmulatorStartException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {number} of the seed is refused: {reason}"));
            }
            if (++put % LinesBetweenCommits == 0)
            {
                await CommitAsync().ConfigureAwait(false);
                progress?.Report(put);
            }
        }
        await CommitAsync().ConfigureAwait(false);
        progress?.Report(put);
        return put;
    }

    private static async Task<string?> ReadLineAsync(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            // Standard input does not look at the token by itself.
            return await reader.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw new EmulatorStartException($"The seed cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>Puts one line in; null, or why it is refused.</summary>
    private async ValueTask<string?> PutAsync(string text)
    {
        var line = new SeedLine();
        if (text.Length > LongestLine)
        {
            return "it is longer than a million letters";
        }
        if (JsonBody.Read("application/json", Encoding.UTF8.GetBytes(text), "", shape, line, Action) is { } badLine)
        {
            return Describe(badLine);
        }
        if (line.Records is not [var record])
        {
            return $"it must have one of these: {keys}";
        }
        if (record.Refusal is { } refusal)
        {
            return refusal;
        }
        if (AccountName.Parse(line.Account ?? AccountName.Default) is not { } name)
        {
            return $"'{line.Account}' is no account name: it must be a DNS label";
        }
        if (accounts.FindOrCreate(name) is not { } account)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"there are {maxAccounts} accounts, as many as the setting MaxAccounts allows");
        }
        touched.Add(account);
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (record.Save(write) is { } error)
        {
            return Describe(error);
        }
        write.Commit();
        return null;
    }

    private static string Describe(Error error) => Encoding.UTF8.GetString(JsonOutput.Render(error, new Links("")));

    private async Task CommitAsync()
    {
        foreach (var account in touched)
        {
            if (!await account.State.LastBatch.Outcome().ConfigureAwait(false))
            {
                throw new EmulatorStartException("The data file cannot be written; the seed is not wholly in.");
            }
        }
        touched.Clear();
    }
}
