using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A data file in memory whose disk is full for some attempts; it notes what was committed, in order.</summary>
internal sealed class FailingDataFile(int failures) : IDataFile
{
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The records of the committed changes.</summary>
    public List<object?> Committed { get; } = [];

    public int Attempts { get; private set; }

    /// <summary>Completes with the first failure.</summary>
    public Task Failed => failed.Task;

    public Store Store => Store.LiteDb;

    public string Path => "failing.db";

    public bool HasLeftovers => false;

    public List<AccountRow> LoadAccounts() => [];

    public Task LoadRecordsAsync(Func<int, int, RecordKind, object, bool> load) => Task.CompletedTask;

    public void Commit(Batch batch)
    {
        if (++Attempts <= failures)
        {
            failed.TrySetResult();
            throw new DataFileWriteException(new IOException("The disk is full."));
        }
        Committed.AddRange(batch.Changes.Select(change => change.Record));
    }

    public void CheckpointIfDue()
    {
    }

    public void Dispose()
    {
    }
}
