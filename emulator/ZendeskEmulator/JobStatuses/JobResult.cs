using System.Text.Json.Serialization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The row of an item that is done, as it is stored until the job is finished: one commit with what the item did.</summary>
internal sealed record JobResult : Record, IKindOf<JobResult>
{
    public static AccountRecordKind<JobResult> Kind { get; } = new AccountRecordKind<JobResult, JobResultCollection>("job_results", JobStatusStorage.Default.JobResult);

    public required long JobId { get; init; }

    [JsonIgnore]
    public override long? OwnerId => JobId;

    public required RawJson Row { get; init; }
}
