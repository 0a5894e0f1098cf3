using ZendeskEmulator.Storage;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The rows of an account's pending jobs, by job.</summary>
internal sealed class JobResultCollection(AccountState state) : RecordCollection<JobResult>(state), IAccountPart<JobResultCollection>
{
    private readonly Dictionary<long, SortedList<long, JobResult>> byJob = [];

    public static JobResultCollection Create(AccountState state) => new(state);

    /// <summary>The rows of a job in the order of its items. Use it in the account's turn.</summary>
    public IReadOnlyList<JobResult> OfJobWithTurnHeld(long jobId) => [.. byJob.GetValueOrDefault(jobId)?.Values ?? []];

    // A finished job's rows are removed one by one. Restoring a snapshot also removes the last rows of a pending job.
    protected override void Index(JobResult? before, JobResult? after)
    {
        if (after is not null)
        {
            if (!byJob.TryGetValue(after.JobId, out var rows))
            {
                byJob[after.JobId] = rows = [];
            }
            rows[after.Id] = after;
        }
        else if (byJob.TryGetValue(before!.JobId, out var rows) && rows.Remove(before.Id) && rows.Count == 0)
        {
            byJob.Remove(before.JobId);
        }
    }
}
