using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Requests;

/// <summary>Collects the log data of a running request, and creates its entry at the end.</summary>
internal sealed class RequestRecording : IDisposable
{
    private const int LargestScratch = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    private readonly RequestContext request;
    private readonly long began = RealTime.Mark();
    private readonly BodyCopy body;
    private bool hasBody;
    private bool isCut;
    private TimeSpan? committedAfter;

    /// <summary>Begins to record a request, and to explain its response.</summary>
    public RequestRecording(RequestContext request, int maxBodyBytes)
    {
        this.request = request;
        body = new BodyCopy(maxBodyBytes);
        request.ResponseCopy = new BodyCopy(maxBodyBytes);
        request.BeginExplanation();
    }

    /// <summary>Whether its entry is in the log.</summary>
    public bool IsEnded { get; set; }

    /// <summary>The effect of the fault that fired; null if no fault fired.</summary>
    public string? Fault { get; set; }

    /// <summary>The request ends without a response.</summary>
    public void Cut() => isCut = true;

    /// <summary>Everything that the response rests on is committed.</summary>
    public void Committed() => committedAfter = RealTime.Between(began, RealTime.Mark());

    /// <summary>Copies the request's body, which is freed soon.</summary>
    public void TakeBody()
    {
        if (!hasBody && request.HasBody)
        {
            hasBody = true;
            body.Add(request.Body.Span);
        }
    }

    /// <summary>Makes the entry.</summary>
    /// <param name="bytes">Its headers and bodies, until this thread makes the next entry.</param>
    public LogEntry ToEntry(DateTimeOffset now, out ReadOnlySpan<byte> bytes)
    {
        var http = request.Http;
        var copy = request.ResponseCopy!;
        var duration = RealTime.Between(began, RealTime.Mark());
        return new LogEntry
        {
            At = now,
            Duration = duration,
            CommittedAfter = committedAfter,
            Method = http.Request.Method,
            SentPath = http.Request.Path.Value ?? "",
            PathStart = request.Selection.PathStart,
            Query = Redaction.Query(http.Request.QueryString.Value ?? ""),
            BaseUrl = request.Links.BaseUrl,
            RequestId = request.RequestId,
            AccountBy = request.Selection.Why,
            Operation = request.Operation,
            Caller = request.Caller,
            Email = request.Credentials.Email,
            Status = isCut ? null : http.Response.StatusCode,
            Fault = Fault,
            Explanation = request.Explain!,
            Bytes = ToBytes(http, copy, out bytes),
        };
    }

    public void Dispose()
    {
        body.Dispose();
        request.ResponseCopy?.Dispose();
        request.ResponseCopy = null;
    }

    private LogBytes ToBytes(HttpContext http, BodyCopy response, out ReadOnlySpan<byte> bytes)
    {
        if (scratch is null || scratch.Capacity > LargestScratch)
        {
            scratch = new ArrayBufferWriter<byte>(4096);
        }
        scratch.ResetWrittenCount();
        LoggedHeaders.Write(scratch, http.Request.Headers);
        var requestHeadersEnd = scratch.WrittenCount;
        WriteBody(scratch, body.Kept, http.Request.ContentType);
        var requestBodyEnd = scratch.WrittenCount;
        LoggedHeaders.Write(scratch, http.Response.Headers);
        var responseHeadersEnd = scratch.WrittenCount;
        WriteBody(scratch, response.Kept, http.Response.ContentType);
        Redaction.Secret(MemoryMarshal.AsMemory(scratch.WrittenMemory).Span, request.Credentials.Secret ?? "");
        bytes = scratch.WrittenSpan;
        return new LogBytes(
            default,
            bytes.Length,
            requestHeadersEnd,
            requestBodyEnd,
            responseHeadersEnd,
            hasBody ? body.Length : -1,
            response.IsBeginning ? -1 : response.Length);
    }

    /// <summary>Binary content is not kept: it is unreadable, and it cannot be searched for secrets.</summary>
    private static void WriteBody(ArrayBufferWriter<byte> into, ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.IsEmpty || !IsText(contentType))
        {
            return;
        }
        var copy = into.GetSpan(body.Length)[..body.Length];
        body.CopyTo(copy);
        Redaction.Body(copy, IsForm(contentType));
        into.Advance(body.Length);
    }

    private static bool IsForm(string? contentType) =>
        contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || IsForm(contentType);
}
