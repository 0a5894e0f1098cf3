using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>A job. See https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/.</summary>
public sealed record JobStatus : ZendeskRecord
{
    /// <summary>The id, such as <c>V3-bd4fe431443aac7f1af637c7b7b48534</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Where the API shows the job.</summary>
    public string? Url { get; init; }

    /// <summary>The type of job, such as <c>Bulk Create User</c>; null from older servers.</summary>
    public string? JobType { get; init; }

    /// <summary>Where it stands.</summary>
    public JobState? Status { get; init; }

    /// <summary>How many items it has.</summary>
    public int? Total { get; init; }

    /// <summary>How many items are done; null while it is queued.</summary>
    public int? Progress { get; init; }

    /// <summary>Its present step, or when it was completed; null while it is queued.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// The result of each item, once the job is completed. A completed job may have failed items; even all may have failed.
    /// </summary>
    [JsonConverter(typeof(JobResultsConverter))]
    public IReadOnlyList<JobResult>? Results { get; init; }

    /// <summary>Whether it has come to its end: completed, failed or killed.</summary>
    [JsonIgnore]
    public bool HasEnded => Status == JobState.Completed || Status == JobState.Failed || Status == JobState.Killed;
}
