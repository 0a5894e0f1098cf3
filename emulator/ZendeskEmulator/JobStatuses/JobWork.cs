using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>What a job has to do, as it is stored: written once, gone when the job is finished.</summary>
internal sealed record JobWork : Record, IKindOf<JobWork>
{
    public static AccountRecordKind<JobWork> Kind { get; } = new AccountRecordKind<JobWork, JobWorkCollection>("job_work", JobStatusStorage.Default.JobWork);

    /// <summary>The items, an object each.</summary>
    public required RawJson[] Items { get; init; }

    /// <summary>What is the same for all items, such as the change of update_many?ids=; null for none.</summary>
    public RawJson? Shared { get; init; }

    /// <summary>The user who asked for it.</summary>
    public required long CallerId { get; init; }

    public required CallerRole CallerRole { get; init; }

    /// <summary>Items that fail as planned by the control plane, with the reason; null for none.</summary>
    public Dictionary<int, string>? Failures { get; init; }
}
