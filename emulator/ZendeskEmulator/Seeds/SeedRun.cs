using System.Text;

namespace ZendeskEmulator.Seeds;

/// <summary>Finds the account that a line names, or the default for a line without a name; or says why it cannot.</summary>
internal delegate Outcome<Account> FindSeedAccount(string? name);

/// <summary>
/// Puts records in from lines of JSON, each through the rules of its resource, as a request of the account's owner. A refused
/// line changes nothing.
/// </summary>
/// <param name="isRepeatable">True to refuse records that a second seeding would create again.</param>
internal sealed class SeedRun(IReadOnlyList<SeedKind> kinds, FindSeedAccount find, bool isRepeatable)
{
    private const string Action = "seed";
    private const string MediaType = "application/json";

    private readonly HashSet<Account> touched = [];
    private readonly BodyShape<SeedLine> shape = SeedLine.ShapeOf(kinds);
    private readonly SeedReferences references = new(kinds);
    private readonly Dictionary<string, int> records = [];

    /// <summary>The number of saved lines of each key.</summary>
    public IReadOnlyDictionary<string, int> Records => records;

    /// <summary>Puts one line in.</summary>
    /// <returns>Null, or why it is refused.</returns>
    public async ValueTask<string?> PutAsync(ReadOnlyMemory<byte> text)
    {
        var line = new SeedLine();
        var resolved = references.Resolve(text, out var number);
        if (JsonBody.Read(MediaType, resolved.Span, "", shape, line, Action) is { } badLine)
        {
            return Describe(badLine);
        }
        if (line.Records is not [var record])
        {
            return $"it must have one of these: {string.Join(", ", kinds.Select(kind => kind.Key))}";
        }
        if (isRepeatable && record.WhyNotFound is { } refusal)
        {
            return refusal;
        }
        var found = find(line.Account);
        if (found.Error is { } noAccount)
        {
            return noAccount.Reason;
        }
        var saved = await SaveAsync(found.Record, line, record).ConfigureAwait(false);
        if (saved.Error is { } error)
        {
            return Describe(error);
        }
        if (number is { } known)
        {
            references.Add(record.Kind, known, saved.Record);
        }
        records[record.Kind.Key] = records.GetValueOrDefault(record.Kind.Key) + 1;
        return null;
    }

    /// <summary>Waits until the data file has all lines so far; false when it does not take them.</summary>
    public async ValueTask<bool> CommitAsync()
    {
        foreach (var account in touched)
        {
            if (!await account.State.LastBatch.Outcome().ConfigureAwait(false))
            {
                return false;
            }
        }
        touched.Clear();
        return true;
    }

    private async ValueTask<Outcome<long>> SaveAsync(Account account, SeedLine line, SeedRecord record)
    {
        touched.Add(account);
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        if (line.At > account.Clock.UtcNow.UtcDateTime)
        {
            return Errors.InvalidAttribute("at", "must not be later than the account's clock", Action);
        }
        using var write = line.At is { } at ? turn.BeginWriteAt(at) : turn.BeginWrite();
        var saved = record.Save(write);
        if (saved.Error is null)
        {
            write.Commit();
        }
        return saved;
    }

    private static string Describe(Error error) => Encoding.UTF8.GetString(JsonOutput.Render(error, new Links("")));
}
