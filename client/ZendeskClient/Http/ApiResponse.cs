using System.Net;
using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>A response, read to its end.</summary>
internal sealed record ApiResponse(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, byte[] Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Zendesk's id of the request; the second name is the older one.</summary>
    public string? RequestId => Header("X-Request-Id") ?? Header("X-Zendesk-Request-Id");

    /// <summary>The first value of a header, or null if the response lacks the header. Zendesk sends some of them twice.</summary>
    public string? Header(string name) => Headers.NonValidated.TryGetValues(name, out var values) ? values.First() : null;
}
