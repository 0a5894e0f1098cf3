using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>Requests as an HTTP Archive 1.2, which browsers' network tools open.</summary>
internal sealed class HarResponse(IReadOnlyList<LoggedRequest> requests) : Response(200)
{
    private const string HttpVersion = "HTTP/1.1";

    public override string CacheControl => "no-store";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", "1.2");
        json.WriteStartObject("creator");
        json.WriteString("name", "ZendeskEmulator");
        json.WriteString("version", EmulatorFacts.Version);
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var request in requests)
        {
            Write(json, request);
            yield return default;
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoggedRequest request)
    {
        var milliseconds = Math.Round(request.Duration.TotalMilliseconds, 3);
        json.WriteStartObject();
        json.WriteString("startedDateTime", request.At.UtcDateTime);
        json.WriteNumber("time", milliseconds);
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("url", Origin(request) + request.Path);
        json.WriteString("httpVersion", HttpVersion);
        WriteHeaders(json, request.RequestHeaders);
        WriteQuery(json, request.Entry.Query);
        WriteEmpty(json, "cookies");
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", request.RequestBytes ?? -1);
        if (request.RequestBody is { Length: > 0 } body)
        {
            json.WriteStartObject("postData");
            json.WriteString("mimeType", TypeOf(request.RequestHeaders));
            json.WriteString("text", body);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteResponse(json, request);
        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", milliseconds);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        if (request.Fault is { } fault)
        {
            json.WriteString("comment", fault);
        }
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, LoggedRequest request)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", request.Status ?? 0);
        json.WriteString("statusText", request.Status is { } status ? ReasonPhrases.GetReasonPhrase(status) : "");
        json.WriteString("httpVersion", HttpVersion);
        WriteHeaders(json, request.ResponseHeaders);
        WriteEmpty(json, "cookies");
        json.WriteStartObject("content");
        json.WriteNumber("size", request.ResponseBytes ?? -1);
        json.WriteString("mimeType", TypeOf(request.ResponseHeaders));
        json.WriteString("text", request.ResponseBody);
        json.WriteEndObject();
        json.WriteString("redirectURL", "");
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", request.ResponseBytes ?? -1);
        json.WriteEndObject();
    }

    /// <summary>Scheme and authority; the path has the account's prefix already.</summary>
    private static string Origin(LoggedRequest request)
    {
        var prefix = request.Entry.PathStart;
        return request.Entry.BaseUrl[..(request.Entry.BaseUrl.Length - prefix)];
    }

    private static void WriteHeaders(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> headers) =>
        WritePairs(json, "headers", headers);

    private static void WriteQuery(Utf8JsonWriter json, string query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }
        WritePairs(json, "queryString", pairs);
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("name", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEmpty(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    private static string TypeOf(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
