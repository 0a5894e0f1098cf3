using System.Text.Json.Serialization;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// The row of a finished item, stored until the job is finished. It is committed together with the item's changes.
/// </summary>
internal sealed record JobResult : Record, IKindOf<JobResult>
{
    public static AccountRecordKind<JobResult> Kind { get; } = new AccountRecordKind<JobResult, JobResultCollection>(
        "job_results",
        JobStatusStorage.Default.JobResult);

    public required long JobId { get; init; }

    [JsonIgnore]
    public override long? OwnerId => JobId;

    public required RawJson Row { get; init; }
}
