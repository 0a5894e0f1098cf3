using System.Collections.ObjectModel;
using System.Net;

namespace Zendesk;

/// <summary>The error in a response.</summary>
/// <param name="StatusCode">The HTTP status.</param>
public sealed record ZendeskError(HttpStatusCode StatusCode)
{
    /// <summary>Zendesk's code, such as <c>RecordInvalid</c>; null for a response without a code, such as text or HTML.</summary>
    public string? Code { get; init; }

    /// <summary>Zendesk's description; null if the response has no description.</summary>
    public string? Description { get; init; }

    /// <summary>The errors of single fields; empty if the response has no such errors.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FieldError>> Details { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<FieldError>>.Empty;

    /// <summary>Zendesk's id of the request, for their support.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long Zendesk asks to wait, from the moment of its response; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The error in words. It may hold personal data, such as a rejected address.</summary>
    /// <returns>Status, code, description and field errors in one line.</returns>
    public override string ToString()
    {
        string?[] parts =
        [
            $"Zendesk answered {(int)StatusCode}", Code, Description,
            .. Details.Values.SelectMany(errors => errors).Select(error => error.Description),
        ];
        var said = string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return RequestId is null ? $"{said}." : $"{said} (request {RequestId}).";
    }

    /// <summary>The error of a response that is no success, or that cannot be read.</summary>
    internal static ZendeskError Of(ApiResponse response, DateTimeOffset now) => ErrorBody.Read(response) with
    {
        RequestId = response.RequestId,
        RetryAfter = RetryAfterHeader.Read(response, now),
    };

    internal ZendeskApiException ToException() => StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new ZendeskRateLimitedException(this),
        HttpStatusCode.UnprocessableEntity => new ZendeskValidationException(this),
        HttpStatusCode.NotFound => new ZendeskNotFoundException(this),
        HttpStatusCode.Unauthorized => new ZendeskUnauthorizedException(this),
        HttpStatusCode.Forbidden => new ZendeskForbiddenException(this),
        HttpStatusCode.Conflict => new ZendeskConflictException(this),
        _ => new ZendeskApiException(this),
    };
}
