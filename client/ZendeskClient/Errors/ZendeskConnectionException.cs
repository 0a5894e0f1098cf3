namespace Zendesk;

/// <summary>
/// No response came: the connection could not be opened, or broke. It is not known whether Zendesk performed the call.
/// </summary>
public sealed class ZendeskConnectionException : ZendeskException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="message">What went wrong, for people.</param>
    /// <param name="innerException">The <see cref="HttpRequestException"/> of the connection, or null without one.</param>
    public ZendeskConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Always true.</summary>
    public override bool IsTransient => true;

    /// <summary>Whether the request certainly did not reach Zendesk.</summary>
    internal bool WasNotSent =>
        InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
        };
}
