using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Matching;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Faults;

/// <summary>The responses that faults send instead of an operation's.</summary>
internal static class FaultResponses
{
    private const string Html = "text/html; charset=UTF-8";
    private const string RetryAfter = "Retry-After";

    private static readonly BodyPath Email = BodyPath.Of("user.email").Record;
    private static readonly BodyPath Id = BodyPath.Of("user.id").Record;
    private static readonly BodyPath ExternalId = BodyPath.Of("user.external_id").Record;

    /// <summary>The response of one's own.</summary>
    public static Response Of(FaultResponse response) =>
        new SentResponse(response.Status, response.ContentType, response.Body, response.Headers);

    /// <summary>A response as it was recorded.</summary>
    /// <param name="seconds">Retry-After; null for the default of the preset.</param>
    /// <param name="untilMinute">The seconds until the minute of the account's clock ends.</param>
    public static Response Of(FaultPreset preset, int? seconds, int untilMinute, RequestContext request) => preset switch
    {
        FaultPreset.AccountLimit => Errors.TooManyRequests(seconds ?? untilMinute),
        FaultPreset.UserLimit => Errors.TooManyUserUpdates(
            seconds ?? untilMinute,
            Sent(Email, request),
            Sent(Id, request),
            Sent(ExternalId, request)),
        FaultPreset.OrganizationLimit => Errors.TooManyUpdates(seconds ?? untilMinute),
        FaultPreset.EndpointLimit => Errors.TooManyEndpointRequests(seconds ?? untilMinute, "incremental export"),
        FaultPreset.JobLimit => Errors.TooManyJobs("UserBulkUpdateJobV2", []),
        FaultPreset.EdgeLimit => Errors.TooManyAtTheEdge(seconds ?? untilMinute),
        FaultPreset.Unavailable => Unavailable(seconds),
        FaultPreset.Conflict => Errors.DatabaseConflict,
        _ => new SentResponse(502, Html, Page("502 Bad Gateway"), new Dictionary<string, string>()),
    };

    /// <summary>503 of a maintenance or a database that takes too long; HTML.</summary>
    // Assumed A-101: the page. Zendesk says only that a 503 may have a Retry-After and text or HTML.
    public static Response Unavailable(int? seconds) => new SentResponse(
        503,
        Html,
        Page("503 Service Unavailable"),
        seconds is { } wait
            ? new Dictionary<string, string> { [RetryAfter] = wait.ToString(CultureInfo.InvariantCulture) }
            : new Dictionary<string, string>());

    /// <summary>The headers of a limit that is used up (facts §6.4).</summary>
    public static void WriteUsedUp(IHeaderDictionary headers, int total, int seconds)
    {
        headers["X-Rate-Limit"] = HeaderNumber.Of(total);
        headers["X-Rate-Limit-Remaining"] = HeaderNumber.Of(0);
        headers["RateLimit-Limit"] = HeaderNumber.Of(total);
        headers["RateLimit-Remaining"] = HeaderNumber.Of(0);
        headers["RateLimit-Reset"] = HeaderNumber.Of(seconds);
    }

    private static string? Sent(BodyPath path, RequestContext request) =>
        path.Values(request.Body.Span, 1) is [var value] ? value : null;

    private static string Page(string title) =>
        $"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n";

    /// <summary>A response with any headers and body.</summary>
    private sealed class SentResponse(int status, string contentType, string body, IReadOnlyDictionary<string, string> headers)
        : Response(status)
    {
        public override string ContentType => contentType;

        public override string CacheControl => "no-cache";

        public override bool HasTag => false;

        public override bool HasBody => Status is not (204 or 205 or 304);

        public override void WriteHeaders(IHeaderDictionary into)
        {
            foreach (var (name, value) in headers)
            {
                into[name] = value;
            }
        }

        public override void Write(Utf8JsonWriter json, Links links)
        {
            if (body.Length > 0)
            {
                json.WriteRawValue(Encoding.UTF8.GetBytes(body), skipInputValidation: true);
            }
        }
    }
}
