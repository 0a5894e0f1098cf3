using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Requests;

/// <summary>
/// Collects the log data of a running request, and makes its record at the end. It can be used again for another request.
/// </summary>
internal sealed class RequestRecording
{
    private const int LargestScratch = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    private readonly BodyCopy body = new();
    private readonly BodyCopy response = new();
    private readonly Explanation explanation = new();
    private RequestContext request = null!;
    private long began;
    private bool hasBody;
    private bool isCut;
    private TimeSpan? committedAfter;

    /// <summary>Begins to record a request, and to explain its response.</summary>
    public void Begin(RequestContext request, int maxBodyBytes)
    {
        this.request = request;
        began = RealTime.Mark();
        body.Begin(maxBodyBytes);
        response.Begin(maxBodyBytes);
        request.ResponseCopy = response;
        request.ExplainIn(explanation);
    }

    /// <summary>Whether the request is in the log.</summary>
    public bool IsAdded { get; set; }

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

    /// <summary>Makes the record for the log.</summary>
    /// <param name="bytes">The bytes of its parts, until this thread makes the next record.</param>
    public LogRecord ToRecord(DateTimeOffset now, out ReadOnlySpan<byte> bytes)
    {
        var http = request.Http;
        return new LogRecord
        {
            At = now,
            Duration = RealTime.Between(began, RealTime.Mark()),
            CommittedAfter = committedAfter,
            Method = http.Request.Method,
            PathStart = request.Selection.PathStart,
            AccountBy = request.Selection.Why,
            Operation = request.Operation,
            Caller = request.Caller,
            Status = isCut ? null : http.Response.StatusCode,
            Fault = Fault,
            Reasons = request.Explain!.Reasons,
            Parts = ToParts(http, out bytes),
        };
    }

    /// <summary>Forgets the request.</summary>
    public void Clear()
    {
        request.ResponseCopy = null;
        body.Clear();
        response.Clear();
        explanation.Clear();
        request = null!;
        IsAdded = hasBody = isCut = false;
        committedAfter = null;
        Fault = null;
    }

    private LogParts ToParts(HttpContext http, out ReadOnlySpan<byte> bytes)
    {
        if (scratch is null || scratch.Capacity > LargestScratch)
        {
            scratch = new ArrayBufferWriter<byte>(4096);
        }
        scratch.ResetWrittenCount();
        var parts = new LogParts
        {
            RequestLength = hasBody ? body.Length : -1,
            ResponseLength = response.IsBeginning ? -1 : response.Length,
        };
        Write(ref parts, LogPart.Path, http.Request.Path.Value ?? "");
        Write(ref parts, LogPart.Query, Redaction.Query(http.Request.QueryString.Value ?? ""));
        Write(ref parts, LogPart.BaseUrl, request.Links.BaseUrl);
        Write(ref parts, LogPart.RequestId, request.RequestId);
        Write(ref parts, LogPart.Email, request.Credentials.Email);
        var texts = scratch.WrittenCount;
        LoggedHeaders.Write(scratch, http.Request.Headers);
        parts.End(LogPart.RequestHeaders, scratch.WrittenCount);
        WriteBody(scratch, body.Kept, http.Request.ContentType);
        parts.End(LogPart.RequestBody, scratch.WrittenCount);
        LoggedHeaders.Write(scratch, http.Response.Headers);
        parts.End(LogPart.ResponseHeaders, scratch.WrittenCount);
        WriteBody(scratch, response.Kept, http.Response.ContentType);
        parts.End(LogPart.ResponseBody, scratch.WrittenCount);
        Redaction.Secret(MemoryMarshal.AsMemory(scratch.WrittenMemory).Span[texts..], request.Credentials.Secret ?? "");
        bytes = scratch.WrittenSpan;
        return parts;
    }

    private static void Write(ref LogParts parts, LogPart part, string text)
    {
        Encoding.UTF8.GetBytes(text, scratch!);
        parts.End(part, scratch!.WrittenCount);
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
        if (IsPage(contentType))
        {
            Redaction.Page(copy);
        }
        into.Advance(body.Length);
    }

    private static bool IsForm(string? contentType) =>
        contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(string? contentType) =>
        contentType is not null && contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || contentType.Contains("json", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase)
        || IsForm(contentType);
}
