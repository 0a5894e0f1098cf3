using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Http;

/// <summary>Sends a response with the recorded headers (facts §2.1, §8).</summary>
internal static class ResponseWriter
{
    /// <param name="cacheControl">The operation's own Cache-Control for a 200; null for the usual one.</param>
    /// <param name="copy">Receives a copy of the body. Null: the body is not copied.</param>
    public static ValueTask WriteAsync(
        HttpContext http,
        Response response,
        Links links,
        string requestId,
        string? cacheControl = null,
        BodyCopy? copy = null)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = response.Status == StatusCodes.Status200OK ? cacheControl ?? response.CacheControl : response.CacheControl;
        headers.XFrameOptions = "SAMEORIGIN";
        headers["X-Zendesk-API-Version"] = "v2";
        headers["X-Request-Id"] = requestId;
        http.Response.StatusCode = response.Status;
        if (response.RetryAfter is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        if (response.Challenge is { } challenge)
        {
            headers.WWWAuthenticate = challenge;
        }
        if (!response.HasBody)
        {
            response.WriteHeaders(headers);
            return ValueTask.CompletedTask;
        }
        if (response.Stream is { } stream)
        {
            headers.ContentType = response.ContentType;
            return stream(http);
        }
        // A tag that needs no body saves the rendering when the client already has the body.
        var tag = response.HasTag ? response.Tag(links)?.ToString() : null;
        if (tag is not null && IsKnown(http, response, tag))
        {
            return ValueTask.CompletedTask;
        }
        var isWhole = JsonOutput.TryRender(response, links, out var body);
        if (tag is null && response.HasTag)
        {
            tag = (isWhole ? EntityTag.OfBody(body) : LargeBody.TagOf(response, links)).ToString();
            if (IsKnown(http, response, tag))
            {
                return ValueTask.CompletedTask;
            }
        }
        if (tag is not null)
        {
            headers.ETag = tag;
        }
        if (copy is not null)
        {
            copy.Add(body);
            copy.IsBeginning = !isWhole;
        }
        if (response.Location(links) is { } location)
        {
            headers.Location = location;
        }
        headers.ContentType = response.ContentType;
        response.WriteHeaders(headers);
        if (!isWhole)
        {
            return LargeBody.WriteAsync(http.Response.BodyWriter, response, links, http.RequestAborted);
        }
        headers.ContentLength = body.Length;
        http.Response.BodyWriter.Write(body);
        return ValueTask.CompletedTask;
    }

    /// <summary>Responds 304 when the client of a GET already has the body.</summary>
    private static bool IsKnown(HttpContext http, Response response, string tag)
    {
        if (response.Status != StatusCodes.Status200OK
            || http.Request.Headers.IfNoneMatch.Count == 0
            || !HttpMethods.IsGet(http.Request.Method))
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
