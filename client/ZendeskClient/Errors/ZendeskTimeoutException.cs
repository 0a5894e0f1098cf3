namespace Zendesk;

/// <summary>
/// No response came in time: within one attempt's time-out, or within the call's budget. The inner exception, if any, is the
/// latest failure. Whether the call was performed is not known.
/// </summary>
public sealed class ZendeskTimeoutException : ZendeskException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">What took too long, for people.</param>
    /// <param name="innerException">The latest failure, or null if no attempt failed before the time was over.</param>
    public ZendeskTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Always true.</summary>
    public override bool IsTransient => true;
}
