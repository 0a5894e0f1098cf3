using ZendeskEmulator.Storage;

namespace ZendeskEmulator.DataFiles;

/// <summary>The result of a conversion.</summary>
/// <param name="Accounts">The number of accounts, without the rows that hold snapshots.</param>
internal sealed record Converted(Store From, Store To, int Accounts, long Records);

/// <summary>Copies a data file into a new one of the other store.</summary>
internal static class DataFileConversion
{
    /// <summary>The number of records in a commit.</summary>
    private const int BatchSize = 1_000;

    /// <summary>The number of records between two reports of progress.</summary>
    private const int ProgressStep = 100_000;

    /// <summary>
    /// Copies every account and record, reads the new file to compare it with the old one, and gives it its name at the end.
    /// Records that a reset has left behind are not copied.
    /// </summary>
    /// <param name="progress">Gets the number of records that are written, every hundred thousand.</param>
    /// <exception cref="DataFileException">A name is empty; the old file is missing, in use or damaged; or the new one exists, or
    /// cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Nothing is left of the new file.</exception>
    public static async Task<Converted> RunAsync(
        string from,
        string to,
        IReadOnlyList<RecordKind> kinds,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        if (from.Length == 0 || to.Length == 0)
        {
            throw new DataFileException("The name of a data file is empty.");
        }
        if (new[] { to, AttachedFiles.FolderOf(to) }.FirstOrDefault(Path.Exists) is { } taken)
        {
            throw new DataFileException($"The file {taken} exists already. Convert into a new file.");
        }
        using var old = DataFileOpening.OpenExisting(from, Durability.Process, kinds);
        var store = old.Store == Store.LiteDb ? Store.Sqlite : Store.LiteDb;
        using var draft = new DraftFile(to, store, kinds);
        var accounts = old.LoadAccounts();
        draft.CopyFilesOf(from, cancellationToken);
        var written = await CopyAsync(old, accounts, draft, progress, cancellationToken).ConfigureAwait(false);
        if (await SumAsync(draft, cancellationToken).ConfigureAwait(false) != written)
        {
            throw new DataFileException($"The new file differs from {from}. Nothing was converted.");
        }
        draft.GiveName();
        return new Converted(old.Store, store, accounts.Count(account => !account.HoldsSnapshots), written.Records);
    }

    private static async Task<DataFileSum> CopyAsync(
        IDataFile old,
        List<AccountRow> accounts,
        DraftFile draft,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        using var file = draft.Open();
        using var json = new RecordJson();
        var sum = DataFileSum.Of(accounts);
        var byNumber = accounts.ToDictionary(account => account.Number);
        var waiting = new List<Change>();
        foreach (var slice in accounts.Chunk(BatchSize))
        {
            Commit(file, slice.Select(account => (account, new List<Change>())));
        }
        await old.LoadRecordsAsync((number, count, kind, record) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!byNumber.TryGetValue(number, out var account))
            {
                return false;
            }
            waiting.Add(new Change(kind, number, IdLayout.FirstId(account.Slot) + count, count, record));
            sum = sum.With(waiting[^1], json);
            if (waiting.Count == BatchSize)
            {
                CommitWaiting();
            }
            if (sum.Records % ProgressStep == 0)
            {
                progress?.Report(sum.Records);
            }
            return true;
        }).ConfigureAwait(false);
        CommitWaiting();
        return sum;

        void CommitWaiting()
        {
            Commit(file, waiting.GroupBy(change => change.Account).Select(group => (byNumber[group.Key], group.ToList())));
            waiting.Clear();
        }
    }

    private static async Task<DataFileSum> SumAsync(DraftFile draft, CancellationToken cancellationToken)
    {
        using var file = draft.Open();
        using var json = new RecordJson();
        var accounts = file.LoadAccounts();
        var sum = DataFileSum.Of(accounts);
        await file.LoadRecordsAsync((number, count, kind, record) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            sum = sum.With(new Change(kind, number, 0, count, record), json);
            return true;
        }).ConfigureAwait(false);
        return sum;
    }

    private static void Commit(IDataFile file, IEnumerable<(AccountRow Account, List<Change> Changes)> changed)
    {
        var batch = new Batch();
        foreach (var (account, changes) in changed)
        {
            batch.Add(account, changes);
        }
        if (batch.IsEmpty)
        {
            return;
        }
        try
        {
            file.Commit(batch);
        }
        catch (DataFileWriteException failure)
        {
            throw new DataFileException($"The file {file.Path} cannot be written: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
        file.CheckpointIfDue();
    }
}
