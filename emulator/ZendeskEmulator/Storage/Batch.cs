namespace ZendeskEmulator.Storage;

/// <summary>
/// Changes that become one transaction, and its outcome. The changes of one request are never in two batches.
/// </summary>
internal sealed class Batch
{
    /// <summary>A batch without changes, already committed.</summary>
    public static readonly Batch Empty = new() { committed = true };

    private readonly Dictionary<int, AccountRow> accounts = [];
    private volatile bool committed;
    private volatile bool abandoned;
    private volatile TaskCompletionSource<bool> attempt = NewAttempt();

    public List<Change> Changes { get; } = new(64);

    /// <summary>The newest row of each account that changed.</summary>
    public IReadOnlyDictionary<int, AccountRow> Accounts => accounts;

    /// <summary>Numbers of accounts that were reset: their names went to new numbers.</summary>
    public List<int> Dropped { get; } = [];

    public bool IsEmpty => accounts.Count == 0 && Dropped.Count == 0;

    /// <summary>
    /// True when the changes are in the data file; false when the attempt under way fails. The committer then tries
    /// again every second, so a later caller waits a second at most.
    /// </summary>
    public ValueTask<bool> Outcome() => committed ? new ValueTask<bool>(true)
        : abandoned ? new ValueTask<bool>(false)
        : new ValueTask<bool>(attempt.Task);

    internal void Add(in AccountRow account, List<Change> changes)
    {
        accounts[account.Number] = account;
        Changes.AddRange(changes);
    }

    /// <summary>Drops the numbers of a reset account, with the rows that were queued for them.</summary>
    internal void Drop(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            accounts.Remove(number);
            Dropped.Add(number);
        }
    }

    internal void Succeeded()
    {
        committed = true;
        attempt.SetResult(true);
    }

    internal void Failed()
    {
        var failed = attempt;
        attempt = NewAttempt();
        failed.SetResult(false);
    }

    /// <summary>The changes will never be in the data file.</summary>
    internal void Abandon()
    {
        abandoned = true;
        attempt.TrySetResult(false);
    }

    // Waiting requests continue on other threads, never on the committer's.
    private static TaskCompletionSource<bool> NewAttempt() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
