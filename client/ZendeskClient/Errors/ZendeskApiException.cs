using System.Net;

namespace Zendesk;

/// <summary>
/// Zendesk answered with an error, or with something that cannot be read. What never got a response is an
/// <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>.
/// The message may hold personal data, such as a rejected address: log <see cref="Code"/> and <see cref="RequestId"/> instead.
/// </summary>
public class ZendeskApiException : Exception
{
    internal ZendeskApiException(ApiError error, Exception? innerException = null)
        : base(error.ToString(), innerException)
    {
        StatusCode = error.Status;
        Code = error.Code;
        Description = error.Description;
        Details = error.Details;
        RequestId = error.RequestId;
        RetryAfter = error.RetryAfter;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Zendesk's code, such as <c>RecordInvalid</c>; null where the response had none, as with texts and HTML.</summary>
    public string? Code { get; }

    /// <summary>Zendesk's words; null where the response had none.</summary>
    public string? Description { get; }

    /// <summary>What is wrong with which field; empty where the response named none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FieldError>> Details { get; }

    /// <summary>Zendesk's id of the request, for their support.</summary>
    public string? RequestId { get; }

    /// <summary>How long Zendesk asked to wait, from the moment of its response; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; }
}
