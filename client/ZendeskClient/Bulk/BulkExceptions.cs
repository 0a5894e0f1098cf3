namespace Zendesk;

/// <summary>A bulk call was cancelled. Jobs that run at Zendesk go on: their rows are <see cref="BulkOutcome.Unknown"/>.</summary>
public sealed class BulkCanceledException : OperationCanceledException
{
    /// <summary>Makes the cancellation.</summary>
    /// <param name="results">What became of each row.</param>
    /// <param name="cancellationToken">What cancelled it.</param>
    public BulkCanceledException(IReadOnlyList<BulkResult> results, CancellationToken cancellationToken)
        : base("The bulk call was cancelled; Results says what was done.", cancellationToken) => Results = results;

    /// <summary>What became of each row, in the order of the inputs.</summary>
    public IReadOnlyList<BulkResult> Results { get; }
}

/// <summary>A bulk call could not go on; the inner exception says why.</summary>
public sealed class BulkStoppedException : ZendeskException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="results">What became of each row.</param>
    /// <param name="reason">Why it could not go on.</param>
    public BulkStoppedException(IReadOnlyList<BulkResult> results, ZendeskException reason)
        : base("The bulk call could not go on; Results says what was done.", reason) => Results = results;

    /// <summary>What became of each row, in the order of the inputs.</summary>
    public IReadOnlyList<BulkResult> Results { get; }

    /// <summary>As the inner exception is.</summary>
    public override bool IsTransient => ((ZendeskException)InnerException!).IsTransient;
}
