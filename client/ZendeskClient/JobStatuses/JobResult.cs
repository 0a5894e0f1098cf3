using System.Text.Json.Serialization;

namespace Zendesk;

/// <summary>The result of one item of a job. Its properties depend on the type of job.</summary>
public sealed record JobResult : ZendeskRecord
{
    /// <summary>The record's id; of a failed item Zendesk gives its position in the request, from 0.</summary>
    public long? Id { get; init; }

    /// <summary>The item's position in the request, from 0.</summary>
    public int? Index { get; init; }

    /// <summary>The outcome of the item.</summary>
    public JobItemStatus? Status { get; init; }

    /// <summary>The action, such as <c>update</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool? Success { get; init; }

    /// <summary>The reason of a failure, as a code such as <c>UserUpdateError</c>.</summary>
    public string? Error { get; init; }

    /// <summary>Why it failed, in words.</summary>
    public string? Details { get; init; }

    /// <summary>The user's email.</summary>
    public string? Email { get; init; }

    /// <summary>The user's external_id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whether the item failed.</summary>
    [JsonIgnore]
    public bool HasFailed => Error is not null || Status == JobItemStatus.Failed || Success == false;
}
