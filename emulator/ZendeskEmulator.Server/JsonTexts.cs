using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>Values of the control plane's JSON as a person reads them.</summary>
internal static class JsonTexts
{
    /// <summary>JSON as a person writes it: é, not \u00E9.</summary>
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as a text; empty when it is absent or null.</summary>
    public static string Text(this JsonNode? json, string name) => json?[name]?.ToString() ?? "";

    public static IEnumerable<JsonNode> List(this JsonNode? json, string name) => json?[name]?.AsArray().OfType<JsonNode>() ?? [];

    /// <summary>An instant, such as 2027-01-31 12:00:20 UTC; empty when it is absent.</summary>
    public static string Instant(this JsonNode? json, string name) =>
        DateTimeOffset.TryParse(json.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFF 'UTC'", CultureInfo.InvariantCulture)
            : "";
}
