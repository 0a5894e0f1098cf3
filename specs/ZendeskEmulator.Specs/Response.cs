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
    public JsonNode? At(string path) => In(Json, path);

    /// <summary>The value at a path in a record.</summary>
    /// <exception cref="KeyNotFoundException">The record has no such path.</exception>
    public static JsonNode? In(JsonNode? record, string path)
    {
        var node = record;
        foreach (Match part in Part().Matches(path))
        {
            node = part.Groups["index"] is { Success: true } index
                ? Item(node, int.Parse(index.Value, CultureInfo.InvariantCulture), path, record)
                : Property(node, part.Value, path, record);
        }
        return node;
    }

    private static JsonNode? Property(JsonNode? node, string name, string path, JsonNode? record) =>
        node is JsonObject fields && fields.TryGetPropertyValue(name, out var value)
            ? value
            : throw new KeyNotFoundException($"There is no '{path}': {record?.ToJsonString()}");

    private static JsonNode? Item(JsonNode? node, int index, string path, JsonNode? record) =>
        node is JsonArray items && index < items.Count
        ? items[index]
        : throw new KeyNotFoundException($"There is no '{path}': {record?.ToJsonString()}");

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
