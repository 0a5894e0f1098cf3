using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.ControlPlane;

/// <summary>One operation of an OpenAPI document.</summary>
/// <param name="Id">Its operationId; of an id that several have, the first keeps it.</param>
/// <param name="What">A short description.</param>
/// <param name="Envelope">The key of the object in the body; empty for an object without one, null for no body.</param>
internal sealed record OpenApiOperation(string Method, string Path, string Id, string Tag, string What, string? Envelope)
{
    /// <summary>Which of the path's parameters are ids.</summary>
    public Func<int, bool> IsId { get; init; } = _ => false;

    /// <summary>The fidelity; null for operations of the control plane.</summary>
    public EmulatedOperation? Coverage { get; init; }
}

/// <summary>Writes a list of operations as an OpenAPI 3.1 document.</summary>
internal static class OpenApiDocument
{
    /// <param name="securitySchemes">By name, each with the scheme of HTTP.</param>
    public static void Write(
        Utf8JsonWriter json, string title, string server, (string Name, string Scheme)[] securitySchemes,
        IEnumerable<OpenApiOperation> operations)
    {
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", title);
        json.WriteString("version", Facade.EmulatorFacts.Version);
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", server);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteSecurity(json, securitySchemes);
        json.WriteStartObject("paths");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        // Paths that differ in the names of their parameters only are one path of the document.
        foreach (var path in operations.GroupBy(operation => Shape(operation.Path), StringComparer.Ordinal))
        {
            Write(json, [.. path.DistinctBy(operation => operation.Method)], ids);
        }
        json.WriteEndObject();
    }

    private static void WriteSecurity(Utf8JsonWriter json, (string Name, string Scheme)[] schemes)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("securitySchemes");
        foreach (var (name, scheme) in schemes)
        {
            json.WriteStartObject(name);
            json.WriteString("type", "http");
            json.WriteString("scheme", scheme);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("security");
        foreach (var (name, _) in schemes)
        {
            json.WriteStartObject();
            json.WriteStartArray(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, OpenApiOperation[] operations, HashSet<string> ids)
    {
        var first = operations[0];
        json.WriteStartObject(first.Path);
        WriteParameters(json, first);
        foreach (var operation in operations)
        {
            json.WriteStartObject(operation.Method.ToLowerInvariant());
            if (ids.Add(operation.Id))
            {
                json.WriteString("operationId", operation.Id);
            }
            json.WriteStartArray("tags");
            json.WriteStringValue(operation.Tag);
            json.WriteEndArray();
            json.WriteString("summary", operation.What);
            WriteCoverage(json, operation.Coverage);
            WriteBody(json, operation.Envelope);
            WriteResponses(json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, OpenApiOperation operation)
    {
        string[] names = [.. operation.Path.Split('/')
            .Where(segment => segment.StartsWith('{')).Select(segment => segment[1..segment.IndexOf('}')])];
        if (names.Length == 0)
        {
            return;
        }
        json.WriteStartArray("parameters");
        for (var i = 0; i < names.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", names[i]);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteStartObject("schema");
            json.WriteString("type", operation.IsId(i) ? "integer" : "string");
            if (operation.IsId(i))
            {
                json.WriteString("format", "int64");
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter json, EmulatedOperation? coverage)
    {
        if (coverage is null)
        {
            return;
        }
        json.WriteString("x-fidelity", coverage.Fidelity);
        if (coverage.Note.Length > 0)
        {
            json.WriteString("description", coverage.Note);
        }
        json.WriteStartArray("x-assumptions");
        foreach (var number in coverage.Assumptions)
        {
            json.WriteStringValue(number);
        }
        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, string? envelope)
    {
        if (envelope is null)
        {
            return;
        }
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        json.WriteString("type", "object");
        if (envelope.Length > 0)
        {
            json.WriteStartObject("properties");
            json.WriteStartObject(envelope);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResponses(Utf8JsonWriter json)
    {
        json.WriteStartObject("responses");
        (string Status, string What)[] responses =
            [("2XX", "The request succeeded."), ("default", "The request was refused, and the body says why.")];
        foreach (var (status, what) in responses)
        {
            json.WriteStartObject(status);
            json.WriteString("description", what);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>A path with its parameters by number.</summary>
    private static string Shape(string path)
    {
        var count = 0;
        return string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{')
            ? string.Create(CultureInfo.InvariantCulture, $"{{{count++}}}{segment[(segment.IndexOf('}') + 1)..]}")
            : segment));
    }
}
