using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs;

/// <summary>The response to a request.</summary>
/// <param name="Headers">The names are in lower case; several values are one text with commas.</param>
/// <param name="Body">The body in the words of the feature: without the prefixes of a shared account.</param>
internal sealed partial record Response(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private readonly Lazy<JsonNode> json = new(() => Parse(Status, Body));

    /// <summary>The body as JSON.</summary>
    /// <exception cref="InvalidOperationException">The body is not JSON.</exception>
    public JsonNode Json => json.Value;

    /// <summary>The value at a path such as user.email, users[0].name or details.email[0].error.</summary>
    /// <exception cref="KeyNotFoundException">The body has no such path.</exception>
    public JsonNode? At(string path)
    {
        JsonNode? node = Json;
        foreach (Match part in Part().Matches(path))
        {
            node = part.Groups["index"] is { Success: true } index
                ? Item(node, int.Parse(index.Value, CultureInfo.InvariantCulture), path)
                : Property(node, part.Value, path);
        }
        return node;
    }

    private JsonNode? Property(JsonNode? node, string name, string path) =>
        node is JsonObject fields && fields.TryGetPropertyValue(name, out var value)
            ? value
            : throw new KeyNotFoundException($"The response has no '{path}': {Body}");

    private JsonNode? Item(JsonNode? node, int index, string path) => node is JsonArray items && index < items.Count
        ? items[index]
        : throw new KeyNotFoundException($"The response has no '{path}': {Body}");

    private static JsonNode Parse(int status, string body)
    {
        try
        {
            return JsonNode.Parse(body) ?? throw new InvalidOperationException("The body of the response is null.");
        }
        catch (JsonException noJson)
        {
            throw new InvalidOperationException($"The body of the response {status} is no JSON: '{body}'", noJson);
        }
    }

    [GeneratedRegex(@"\[(?<index>\d+)\]|[^.\[\]]+")]
    private static partial Regex Part();
}
