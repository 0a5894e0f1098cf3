using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Zendesk's error envelopes (facts §8).</summary>
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
    /// <param name="detail">The detail text, or null to leave the key out.</param>
    public static void WriteCoded(this Utf8JsonWriter json, string code, string title, string? detail = null)
    {
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("title", title);
        if (detail is not null)
        {
            json.WriteString("detail", detail);
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
