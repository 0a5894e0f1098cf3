using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Http;

/// <summary>Puts an answer on the wire, with the headers that were recorded (facts §2.1, §8).</summary>
internal static class ResponseWriter
{
    public static void Write(HttpContext http, Answer answer, Links links, string requestId)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = answer.CacheControl;
        headers.XFrameOptions = "SAMEORIGIN";
        headers["X-Zendesk-API-Version"] = "v2";
        headers["X-Request-Id"] = requestId;
        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        if (!answer.HasBody)
        {
            return;
        }
        // A tag that is known without the body spares the rendering when the client has the body.
        var tag = answer.HasTag ? answer.Tag(links)?.ToString() : null;
        if (tag is not null && IsKnown(http, answer, tag))
        {
            return;
        }
        var body = JsonOutput.Render(answer, links);
        if (tag is null && answer.HasTag)
        {
            tag = EntityTag.OfBody(body).ToString();
            if (IsKnown(http, answer, tag))
            {
                return;
            }
        }
        if (tag is not null)
        {
            headers.ETag = tag;
        }
        if (answer.Location(links) is { } location)
        {
            headers.Location = location;
        }
        headers.ContentType = answer.ContentType;
        headers.ContentLength = body.Length;
        http.Response.BodyWriter.Write(body);
    }

    /// <summary>Answers 304 when the client of a GET has the body already.</summary>
    private static bool IsKnown(HttpContext http, Answer answer, string tag)
    {
        if (answer.Status != StatusCodes.Status200OK || http.Request.Headers.IfNoneMatch.Count == 0 || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }
        foreach (var sent in http.Request.Headers.IfNoneMatch)
        {
            if (sent is not null && (sent == "*" || sent.Contains(tag, StringComparison.Ordinal)))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.Headers.ETag = tag;
                return true;
            }
        }
        return false;
    }
}
