using ZendeskEmulator.Accounts;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The work of an account's pending jobs, by id.</summary>
internal sealed class JobWorkCollection(AccountState state) : RecordCollection<JobWork>(state), IAccountPart<JobWorkCollection>
{
    public static readonly AccountRecordKind Kind =
        new AccountRecordKind<JobWork, JobWorkCollection>("job_work", JobStatusStorage.Default.JobWork);

    public static JobWorkCollection Create(AccountState state) => new(state);

    protected override void Index(JobWork? before, JobWork? after)
    {
    }
}
