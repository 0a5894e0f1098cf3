namespace ZendeskEmulator.JobStatuses;

/// <summary>The work of a job, as stored. It is written once and removed when the job is finished.</summary>
internal sealed record JobWork : Record, IKindOf<JobWork>
{
    public static AccountRecordKind<JobWork> Kind { get; } = new AccountRecordKind<JobWork, JobWorkCollection>(
        "job_work",
        JobStatusStorage.Default.JobWork);

    /// <summary>The items, one object each.</summary>
    public required RawJson[] Items { get; init; }

    /// <summary>The values that all items share, such as the change of update_many?ids=; null if the items share no values.</summary>
    public RawJson? Shared { get; init; }

    /// <summary>The user who requested the job.</summary>
    public required long CallerId { get; init; }

    public required CallerRole CallerRole { get; init; }

    /// <summary>Items that the control plane has planned to fail, with the reasons; null if no item shall fail.</summary>
    public Dictionary<int, string>? Failures { get; init; }
}
