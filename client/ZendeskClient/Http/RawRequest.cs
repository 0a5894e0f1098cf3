using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>Creates a request from the parts that a caller gives.</summary>
internal static class RawRequest
{
    /// <summary>In logs and traces; they have no path.</summary>
    private const string Operation = "Raw";

    /// <exception cref="ArgumentException">The path does not stay below api/v2/.</exception>
    public static ApiRequest Of(HttpMethod method, string path, JsonNode? body)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!IsBelow(path))
        {
            throw new ArgumentException($"'{path}' is not a path below api/v2/, such as groups/7.", nameof(path));
        }
        return new ApiRequest(Operation, method, path)
        {
            Body = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, ZendeskJson.Default.JsonNode),
            IsRepeatable = method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete,
        };
    }

    /// <summary>Credentials go to no other address.</summary>
    private static bool IsBelow(string path)
    {
        var segments = path.Split('?', '#')[0].Split('/', '\\');
        return !segments.Any(segment => segment.Length == 0 || segment.Contains(':') || Uri.UnescapeDataString(segment) is "." or "..");
    }
}
