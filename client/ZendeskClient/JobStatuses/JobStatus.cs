using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>A job as Zendesk answers it. See https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/.</summary>
public sealed record JobStatus
{
    /// <summary>The id, such as <c>V3-bd4fe431443aac7f1af637c7b7b48534</c>.</summary>
    public string? Id { get; init; }

    /// <summary>What sort of job, such as <c>Bulk Create User</c>; null from older servers.</summary>
    public string? JobType { get; init; }

    /// <summary>One of <c>queued</c>, <c>working</c>, <c>completed</c>, <c>failed</c>, <c>killed</c>.</summary>
    public string? Status { get; init; }

    /// <summary>How many items it has.</summary>
    public int? Total { get; init; }

    /// <summary>How many items are done; null while it is queued.</summary>
    public int? Progress { get; init; }

    /// <summary>What it is doing, or when it was completed; null while it is queued.</summary>
    public string? Message { get; init; }

    /// <summary>What became of each item, once it is completed. A completed job may have items that failed, even all of them.</summary>
    [JsonConverter(typeof(JobResultsConverter))]
    public IReadOnlyList<JobResult>? Results { get; init; }

    /// <summary>Whether it has come to its end: completed, failed or killed.</summary>
    public bool HasEnded => Status is "completed" or "failed" or "killed";
}
