namespace Zendesk;

/// <summary>What became of one row of a bulk call.</summary>
/// <param name="Index">The row's place among the inputs, from 0.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record BulkResult(int Index, BulkOutcome Outcome)
{
    /// <summary>The record's id, where it was created or updated.</summary>
    public long? Id { get; init; }

    /// <summary>Why not, as a code such as <c>UserUpdateError</c>.</summary>
    public string? Error { get; init; }

    /// <summary>Why not, in Zendesk's words.</summary>
    public string? Details { get; init; }

    /// <summary>The job that had the row; null where it was not sent.</summary>
    public string? JobId { get; init; }
}

/// <summary>What became of a row.</summary>
public enum BulkOutcome
{
    /// <summary>It was not sent, or did not get through, or Zendesk refused the whole job.</summary>
    NotSent,

    /// <summary>It was sent, and what became of it is not known: its job was not seen to complete.</summary>
    Unknown,

    /// <summary>A record was made.</summary>
    Created,

    /// <summary>A record was found and changed.</summary>
    Updated,

    /// <summary>Zendesk refused it.</summary>
    Failed,
}
