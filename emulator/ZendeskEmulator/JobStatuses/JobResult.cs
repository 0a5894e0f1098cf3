namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// The row of a finished item, stored until the job is finished. It is committed together with the item's changes.
/// </summary>
internal sealed record JobResult : Record, IKindOf<JobResult>
{
    public static AccountRecordKind<JobResult> Kind { get; } =
        new StoredKind<JobResult, JobResultCollection>("job_results", new(new Fields<JobResult>()
            .Reference("job_id", result => result.JobId, (result, id) => result.JobId = id).Essential()
            .Value("row", StoredTypes.Raw, result => result.Row, (result, row) => result.Row = row).Essential()
            .Stamps()));

    public long JobId { get; set; }

    public override long? OwnerId => JobId;

    public RawJson Row { get; set; }
}
