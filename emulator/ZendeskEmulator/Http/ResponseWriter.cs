using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Http;

/// <summary>Puts an answer on the wire, with the headers that were recorded (facts §2.1, §8).</summary>
internal static class ResponseWriter
{
    public static void Write(HttpContext http, Answer answer, Links links, string requestId)
    {
        var body = JsonOutput.Render(answer, links);
        var response = http.Response;
        response.StatusCode = answer.Status;
        var headers = response.Headers;
        headers.ContentType = answer.ContentType;
        headers.CacheControl = answer.CacheControl;
        headers.XFrameOptions = "SAMEORIGIN";
        headers["X-Zendesk-API-Version"] = "v2";
        headers["X-Request-Id"] = requestId;
        if (answer.HasTag)
        {
            headers.ETag = (answer.Tag(links) ?? EntityTag.OfBody(body)).ToString();
        }
        if (answer.Location(links) is { } location)
        {
            headers.Location = location;
        }
        headers.ContentLength = body.Length;
        response.BodyWriter.Write(body);
    }
}
