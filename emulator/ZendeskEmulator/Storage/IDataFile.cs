namespace ZendeskEmulator.Storage;

/// <summary>
/// The file that holds all accounts. It belongs to one emulator at a time, and is used by one thread at a time: first to
/// load it, then by the committer.
/// </summary>
internal interface IDataFile : IDisposable
{
    Store Store { get; }

    string Path { get; }

    /// <summary>True while records of reset accounts are still to be removed.</summary>
    bool HasLeftovers { get; }

    /// <summary>The accounts in the file.</summary>
    /// <exception cref="DataFileException">The file is damaged.</exception>
    List<AccountRow> LoadAccounts();

    /// <summary>
    /// Hands every record to <paramref name="load"/> with its account's number and its count. The records of one kind come in order of
    /// account and count. <paramref name="load"/> returns false for an unknown account: a reset left those records behind, and they are
    /// removed later.
    /// </summary>
    /// <exception cref="DataFileException">The file is damaged.</exception>
    Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load);

    /// <summary>Commits a batch as one transaction. An empty batch removes some records that resets have left behind.</summary>
    /// <exception cref="DataFileWriteException">Nothing of it was written, or it is unknown whether; it may be tried again.</exception>
    void Commit(Batch batch);

    /// <summary>After a commit, when its responses are on their way: moves the log into the file when it has grown.</summary>
    void CheckpointIfDue();
}
