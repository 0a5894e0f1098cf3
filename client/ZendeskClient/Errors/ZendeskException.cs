namespace Zendesk;

/// <summary>
/// A call failed. Every failure of a call is one of these, except a cancellation (<see cref="OperationCanceledException"/>)
/// and a wrong argument (<see cref="ArgumentException"/>).
/// </summary>
public abstract class ZendeskException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="message">What went wrong, for people.</param>
    /// <param name="innerException">The exception that caused this one, or null.</param>
    protected ZendeskException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Whether the same call may succeed later without a change: after a rate limit, a server error, a broken connection or
    /// a time-out. It does not say that the call changed nothing: repeating a creation may create a second record.
    /// </summary>
    public abstract bool IsTransient { get; }
}
