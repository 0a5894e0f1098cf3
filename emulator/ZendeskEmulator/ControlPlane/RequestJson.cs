using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Requests of the log as JSON.</summary>
internal static class RequestJson
{
    /// <summary>A request in a list.</summary>
    public static void WriteSummary(Utf8JsonWriter json, LoggedRequest request)
    {
        json.WriteStartObject();
        WriteFacts(json, request);
        json.WriteEndObject();
    }

    public static void WriteSummaries(Utf8JsonWriter json, string name, IEnumerable<LoggedRequest> requests)
    {
        json.WriteStartArray(name);
        foreach (var request in requests)
        {
            WriteSummary(json, request);
        }
        json.WriteEndArray();
    }

    /// <summary>Everything that is known of a request.</summary>
    public static void WriteAll(Utf8JsonWriter json, LoggedRequest request)
    {
        json.WriteStartObject();
        WriteFacts(json, request);
        json.WriteStartObject("request");
        WriteHeaders(json, request.RequestHeaders);
        WriteBody(json, request.RequestBody, request.Entry.Parts[LogPart.RequestBody].Length, request.RequestBytes);
        json.WriteEndObject();
        json.WriteStartObject("response");
        WriteHeaders(json, request.ResponseHeaders);
        WriteBody(json, request.ResponseBody, request.Entry.Parts[LogPart.ResponseBody].Length, request.ResponseBytes);
        json.WriteEndObject();
        json.WritePropertyName("explain");
        Write(json, request, request.Explanation);
        json.WriteString("curl", request.ToCurl());
        json.WriteString("csharp", request.ToCSharp());
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, LoggedRequest request)
    {
        json.WriteNumber("id", request.Id);
        json.WriteString("at", request.At.UtcDateTime);
        json.WriteString("method", request.Method);
        json.WriteString("path", request.Path);
        json.WriteString("operation", request.Operation);
        json.WriteNumber("status", request.Status);
        json.WriteNumber("duration_ms", Milliseconds(request.Duration));
        json.WriteStartObject("caller");
        json.WriteNumber("user_id", request.CallerId);
        json.WriteString("role", request.CallerRole);
        json.WriteString("email", request.CallerEmail);
        json.WriteEndObject();
        json.WriteString("fault", request.Fault);
        json.WriteString("request_id", request.RequestId);
        json.WriteNumber("request_bytes", request.RequestBytes);
        json.WriteNumber("response_bytes", request.ResponseBytes);
    }

    private static void WriteHeaders(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> headers)
    {
        json.WriteStartObject("headers");
        foreach (var (name, value) in headers)
        {
            json.WriteString(name, value);
        }
        json.WriteEndObject();
    }

    /// <summary>The body as a text; null without a body; cut if only its beginning is kept.</summary>
    private static void WriteBody(Utf8JsonWriter json, string body, int kept, long? length)
    {
        json.WriteString("body", body.Length == 0 ? null : body);
        json.WriteBoolean("cut", length is null ? kept > 0 : kept < length);
    }

    private static void Write(Utf8JsonWriter json, LoggedRequest request, RequestExplanation explain)
    {
        json.WriteStartObject();
        json.WriteString("account", explain.Account);
        json.WriteString("account_by", explain.AccountBy);
        json.WriteStartObject("caller");
        json.WriteNumber("user_id", request.CallerId);
        json.WriteString("role", request.CallerRole);
        json.WriteEndObject();
        json.WriteString("operation", explain.Operation);
        WriteMatched(json, explain.Matched);
        json.WriteStartArray("limits");
        foreach (var limit in explain.Limits)
        {
            json.WriteStartObject();
            json.WriteString("rule", limit.Rule);
            json.WriteNumber("key", limit.Key);
            json.WriteNumber("before", limit.Before);
            json.WriteNumber("after", limit.After);
            json.WriteNumber("total", limit.Total);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("fault", explain.Fault);
        json.WriteStartArray("written");
        foreach (var written in explain.Written)
        {
            json.WriteStartObject();
            json.WriteString("kind", written.Kind);
            json.WriteNumber("id", written.Id);
            json.WriteString("what", written.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("written_count", explain.WrittenCount);
        json.WriteStartArray("assumptions");
        foreach (var number in explain.Assumptions)
        {
            json.WriteStringValue(number);
        }
        json.WriteEndArray();
        json.WriteString("hint", explain.Hint);
        if (explain.CommittedAfter is { } time)
        {
            json.WriteNumber("committed_after_ms", Milliseconds(time));
        }
        else
        {
            json.WriteNull("committed_after_ms");
        }
        json.WriteEndObject();
    }

    private static void WriteMatched(Utf8JsonWriter json, MatchedRecord? matched)
    {
        if (matched is null)
        {
            json.WriteNull("matched");
            return;
        }
        json.WriteStartObject("matched");
        json.WriteNumber(matched.Kind == "organizations" ? "organization_id" : "user_id", matched.Id);
        json.WriteString("by", matched.By);
        json.WriteString("note", matched.Note);
        json.WriteEndObject();
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}
