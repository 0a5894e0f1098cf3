using System.Net;

namespace Zendesk;

/// <summary>
/// Zendesk answered with an error, or with something that cannot be read. The message may hold personal data, such as a
/// rejected address: log <see cref="Code"/> and <see cref="RequestId"/> instead.
/// </summary>
public class ZendeskApiException : ZendeskException
{
    private const string Collision = "DatabaseConflict";

    /// <summary>Makes the failure of a response.</summary>
    /// <param name="error">The error in the response.</param>
    /// <param name="innerException">Why the response cannot be read; null for a response that says what went wrong.</param>
    public ZendeskApiException(ZendeskError error, Exception? innerException = null)
        : base(MessageOf(error), innerException) => Error = error;

    /// <summary>The error in the response.</summary>
    public ZendeskError Error { get; }

    /// <inheritdoc cref="ZendeskError.StatusCode"/>
    public HttpStatusCode StatusCode => Error.StatusCode;

    /// <inheritdoc cref="ZendeskError.Code"/>
    public string? Code => Error.Code;

    /// <inheritdoc cref="ZendeskError.Description"/>
    public string? Description => Error.Description;

    /// <inheritdoc cref="ZendeskError.Details"/>
    public IReadOnlyDictionary<string, IReadOnlyList<FieldError>> Details => Error.Details;

    /// <inheritdoc cref="ZendeskError.RequestId"/>
    public string? RequestId => Error.RequestId;

    /// <inheritdoc cref="ZendeskError.RetryAfter"/>
    public TimeSpan? RetryAfter => Error.RetryAfter;

    /// <summary>True for 408, 429, 5xx, a database collision (409) and a success that cannot be read.</summary>
    public override bool IsTransient =>
        StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || IsUnreadableSuccess
        || IsCollision;

    /// <summary>Zendesk rolled the call back, and asks for another try.</summary>
    internal bool IsCollision => StatusCode == HttpStatusCode.Conflict && Code == Collision;

    internal bool IsUnreadableSuccess => (int)StatusCode is >= 200 and < 300;

    private static string MessageOf(ZendeskError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.ToString();
    }
}
