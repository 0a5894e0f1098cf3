using ZendeskEmulator.Storage;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The jobs of an account, by their id in responses, and the pending ones in order.</summary>
internal sealed class JobStatusCollection : RecordCollection<JobStatus>, IAccountPart<JobStatusCollection>
{
    private readonly KeyIndex byKey;
    private readonly SortedSet<long> pending = [];
    private readonly SortedSet<long> finished = [];

    private JobStatusCollection(AccountState state)
        : base(state) => byKey = IndexBy(job => job.Key);

    public static JobStatusCollection Create(AccountState state) => new(state);

    /// <summary>The job with this id; null when it does not exist or finished too long ago.</summary>
    public JobStatus? Find(string key, DateTimeOffset now) => Find(byKey.Find(key)) is { } job && JobRules.IsKept(job, now) ? job : null;

    /// <summary>The jobs that are kept, ordered by id.</summary>
    public IRecordSource<JobStatus> Kept(DateTimeOffset now) => new FilteredRecords<JobStatus>(this, job => JobRules.IsKept(job, now));

    /// <summary>The queued and working jobs, oldest first. Use it in the account's turn.</summary>
    public IEnumerable<JobStatus> PendingWithTurnHeld => pending.Select(id => Find(id)!);

    public int PendingCountWithTurnHeld => pending.Count;

    /// <summary>The finished jobs, oldest first. Use it in the account's turn.</summary>
    public IEnumerable<JobStatus> FinishedWithTurnHeld => finished.Select(id => Find(id)!);

    /// <summary>The size in bytes of the finished jobs' rows. Use it in the account's turn.</summary>
    public long FinishedBytesWithTurnHeld { get; private set; }

    protected override void Index(JobStatus? before, JobStatus? after)
    {
        var id = (after ?? before)!.Id;
        if (before is null)
        {
            byKey.Set(after!.Key, id);
        }
        else if (after is null)
        {
            byKey.Remove(before.Key, id);
        }
        Put(pending, id, after is { IsPending: true });
        Put(finished, id, after is { IsPending: false });
        FinishedBytesWithTurnHeld += JobRules.BytesOf(after) - JobRules.BytesOf(before);
    }

    private static void Put(SortedSet<long> ids, long id, bool isIn)
    {
        if (isIn)
        {
            ids.Add(id);
        }
        else
        {
            ids.Remove(id);
        }
    }
}
