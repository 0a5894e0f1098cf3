using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>An error of the catalogue: JSON, never cached, without a tag.</summary>
internal sealed class ErrorResponse(int status, Action<Utf8JsonWriter> properties, int? retryAfter = null) : Response(status)
{
    /// <summary>The error for a person, where it stands in a row of a job: without its envelope.</summary>
    public string Reason { get; init; } = "";

    public override int? RetryAfter => retryAfter;

    public override string CacheControl => "no-cache";

    public override bool HasTag => false;

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    }
}

/// <summary>Zendesk's envelopes of errors (facts §8).</summary>
internal static class ErrorEnvelopes
{
    /// <summary>{"error":"RecordNotFound","description":"Not found"}</summary>
    public static void WriteDescribed(this Utf8JsonWriter json, string error, string description)
    {
        json.WriteString("error", error);
        json.WriteString("description", description);
    }

    /// <summary>{"error":{"title":"Forbidden","message":"…"}}</summary>
    public static void WriteTitled(this Utf8JsonWriter json, string title, string message)
    {
        json.WriteStartObject("error");
        json.WriteString("title", title);
        json.WriteString("message", message);
        json.WriteEndObject();
    }

    /// <summary>{"errors":[{"code":"InvalidPaginationDepth","title":"…"}]}</summary>
    public static void WriteCoded(this Utf8JsonWriter json, string code, string title)
    {
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("title", title);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
