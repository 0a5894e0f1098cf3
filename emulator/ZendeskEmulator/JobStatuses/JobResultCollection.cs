using ZendeskEmulator.Storage;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The rows of an account's pending jobs, by job.</summary>
internal sealed class JobResultCollection(AccountState state) : RecordCollection<JobResult>(state), IAccountPart<JobResultCollection>
{
    private readonly Dictionary<long, List<JobResult>> byJob = [];

    public static JobResultCollection Create(AccountState state) => new(state);

    /// <summary>The rows of a job in the order of its items. Use it in the account's turn.</summary>
    public IReadOnlyList<JobResult> OfJobWithTurnHeld(long jobId) => byJob.GetValueOrDefault(jobId) ?? [];

    // Rows are added in the order of the items and removed all at once.
    protected override void Index(JobResult? before, JobResult? after)
    {
        if (after is null)
        {
            byJob.Remove(before!.JobId);
        }
        else if (byJob.TryGetValue(after.JobId, out var rows))
        {
            rows.Add(after);
        }
        else
        {
            byJob[after.JobId] = [after];
        }
    }
}
