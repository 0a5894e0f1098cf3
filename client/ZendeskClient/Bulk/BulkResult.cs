namespace Zendesk;

/// <summary>The result of one row of a bulk call.</summary>
/// <param name="Index">The row's place among the inputs, from 0.</param>
/// <param name="Outcome">The outcome of the row.</param>
public sealed record BulkResult(int Index, BulkOutcome Outcome)
{
    /// <summary>The record's id, where it was created or updated.</summary>
    public long? Id { get; init; }

    /// <summary>The reason of a failure, as a code such as <c>UserUpdateError</c>.</summary>
    public string? Error { get; init; }

    /// <summary>Why not, in Zendesk's words.</summary>
    public string? Details { get; init; }

    /// <summary>The job that had the row; null where it was not sent.</summary>
    public string? JobId { get; init; }
}

/// <summary>The outcome of a row.</summary>
public enum BulkOutcome
{
    /// <summary>It was not sent, or did not get through, or Zendesk refused the whole job.</summary>
    NotSent,

    /// <summary>The row was sent, but its outcome is unknown, because the client did not see its job complete.</summary>
    Unknown,

    /// <summary>A record was created.</summary>
    Created,

    /// <summary>A record was found and changed.</summary>
    Updated,

    /// <summary>Zendesk refused it.</summary>
    Failed,
}
