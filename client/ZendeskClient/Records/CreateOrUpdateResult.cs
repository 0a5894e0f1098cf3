namespace Zendesk;

/// <summary>The result of create_or_update.</summary>
/// <param name="Outcome">Whether the record was created or found. When a response was lost and the call retried, Updated may
/// mean that the lost attempt created it.</param>
/// <param name="Record">The record as it is now.</param>
/// <typeparam name="T">User or Organization.</typeparam>
public sealed record CreateOrUpdateResult<T>(CreateOrUpdateOutcome Outcome, T Record);

/// <summary>Whether create_or_update created a record or found one.</summary>
public enum CreateOrUpdateOutcome
{
    /// <summary>The record did not exist and was created (201).</summary>
    Created,

    /// <summary>It was found, and changed as asked (200).</summary>
    Updated,
}
