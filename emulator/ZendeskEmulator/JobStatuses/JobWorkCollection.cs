using ZendeskEmulator.Storage;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The work of an account's pending jobs, by id.</summary>
internal sealed class JobWorkCollection(AccountState state) : RecordCollection<JobWork>(state), IAccountPart<JobWorkCollection>
{
    public static JobWorkCollection Create(AccountState state) => new(state);

    protected override void Index(JobWork? before, JobWork? after)
    {
    }
}
