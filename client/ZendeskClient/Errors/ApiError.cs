using System.Collections.ObjectModel;
using System.Net;

namespace Zendesk;

/// <summary>What a response says went wrong.</summary>
internal sealed record ApiError(HttpStatusCode Status)
{
    public string? Code { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<FieldError>> Details { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<FieldError>>.Empty;

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The error of a response that is no success.</summary>
    public static ApiError Of(ApiResponse response, DateTimeOffset now) => ErrorBody.Read(response) with
    {
        RequestId = response.Header("X-Request-Id") ?? response.Header("X-Zendesk-Request-Id"),
        RetryAfter = RetryAfterHeader.Read(response, now),
    };

    public ZendeskApiException ToException() => Status switch
    {
        HttpStatusCode.TooManyRequests => new ZendeskRateLimitedException(this),
        HttpStatusCode.UnprocessableEntity => new ZendeskValidationException(this),
        HttpStatusCode.NotFound => new ZendeskNotFoundException(this),
        HttpStatusCode.Unauthorized => new ZendeskUnauthorizedException(this),
        HttpStatusCode.Forbidden => new ZendeskForbiddenException(this),
        HttpStatusCode.Conflict => new ZendeskConflictException(this),
        _ => new ZendeskApiException(this),
    };

    public override string ToString()
    {
        string?[] parts = [$"Zendesk answered {(int)Status}", Code, Description, .. Details.Values.SelectMany(errors => errors).Select(error => error.Description)];
        var said = string.Join(": ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return RequestId is null ? $"{said}." : $"{said} (request {RequestId}).";
    }
}
