using System.Net;

namespace Zendesk;

/// <summary>Status, request id and rate limits of a response; see <see cref="CallOptions.OnResponse"/>.</summary>
/// <param name="Operation">Zendesk's operationId of the call, such as <c>ShowUser</c>.</param>
/// <param name="StatusCode">The HTTP status.</param>
public sealed record ZendeskResponse(string Operation, HttpStatusCode StatusCode)
{
    /// <summary>Zendesk's id of the request, for their support; null if the response has no id.</summary>
    public string? RequestId { get; init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The account's limit of requests a minute; null where the response does not say.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>The limits of single endpoints, such as <c>create-update-user</c>; empty if the response has no such headers.</summary>
    public IReadOnlyDictionary<string, RateLimit> EndpointRateLimits { get; init; } = new Dictionary<string, RateLimit>();

    /// <summary>How long Zendesk asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
