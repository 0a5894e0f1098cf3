namespace Zendesk;

/// <summary>A bulk call was cancelled. Jobs at Zendesk continue: their rows are <see cref="BulkOutcome.Unknown"/>.</summary>
public sealed class BulkCanceledException : OperationCanceledException
{
    /// <summary>Makes the cancellation.</summary>
    /// <param name="results">The result of each row.</param>
    /// <param name="cancellationToken">The token that cancelled it.</param>
    public BulkCanceledException(IReadOnlyList<BulkResult> results, CancellationToken cancellationToken)
        : base("The bulk call was cancelled; Results says what was done.", cancellationToken) => Results = results;

    /// <summary>The result of each row, in the order of the inputs.</summary>
    public IReadOnlyList<BulkResult> Results { get; }
}

/// <summary>A bulk call stopped; the inner exception is the cause.</summary>
public sealed class BulkStoppedException : ZendeskException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="results">The result of each row.</param>
    /// <param name="reason">Why it stopped.</param>
    public BulkStoppedException(IReadOnlyList<BulkResult> results, ZendeskException reason)
        : base("The bulk call could not continue; Results has the results so far.", reason) => Results = results;

    /// <summary>The result of each row, in the order of the inputs.</summary>
    public IReadOnlyList<BulkResult> Results { get; }

    /// <summary>As the inner exception is.</summary>
    public override bool IsTransient => ((ZendeskException)InnerException!).IsTransient;
}
