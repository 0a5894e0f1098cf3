using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs.Targets;

/// <summary>
/// Lets scenarios share an account: what must be unique there (names, addresses, external ids, numbers) gets a prefix of
/// the scenario's own on its way out, and loses it in the responses. So a feature says "roger@example.org" everywhere.
/// </summary>
/// <param name="prefix">In lower case, since addresses are stored so.</param>
/// <param name="numbers">Three digits that stand for 555 in phone numbers.</param>
internal sealed partial class OwnWords(string prefix, string numbers)
{
    private const string SpecNumbers = "+1415555";

    private static readonly string[] UniqueKeys = ["name", "email", "external_id", "value", "organization_name", "domain_names"];

    private string OwnNumbers => $"+1415{numbers}";

    /// <summary>The words of the nth scenario of a run.</summary>
    public static OwnWords Of(string run, int scenario) => new(
        string.Create(CultureInfo.InvariantCulture, $"spec-{run}-{scenario}-"),
        (200 + (scenario % 800)).ToString(CultureInfo.InvariantCulture));

    /// <summary>A body as it is sent; what is no JSON goes as it is.</summary>
    public string OutgoingBody(string body)
    {
        try
        {
            var root = JsonNode.Parse(body);
            Mark(root);
            foreach (var user in UsersIn(root))
            {
                // Nobody's mailbox is to hear of the specs.
                user["skip_verify_email"] = true;
            }
            return root?.ToJsonString() ?? body;
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }

    /// <summary>A path as it is sent: the values in its query that are looked up.</summary>
    public string OutgoingPath(string path) => Lookup().Replace(
        path, match => match.Groups["before"].Value + string.Join(',', match.Groups["value"].Value.Split(',').Select(Marked)));

    /// <summary>A response as the feature knows it.</summary>
    public string Incoming(string text) =>
        text.Replace(prefix, "", StringComparison.OrdinalIgnoreCase).Replace(OwnNumbers, SpecNumbers, StringComparison.Ordinal);

    private static IEnumerable<JsonObject> UsersIn(JsonNode? root) =>
        root is JsonObject body ? (body["users"] as IEnumerable<JsonNode?> ?? [body["user"]]).OfType<JsonObject>() : [];

    private void Mark(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (key, value) in fields.ToList())
                {
                    if (UniqueKeys.Contains(key) && Text(value) is { } text)
                    {
                        fields[key] = Marked(text);
                    }
                    else if (key == "phone" && Text(value) is { } phone)
                    {
                        fields[key] = Renumbered(phone);
                    }
                    else if (UniqueKeys.Contains(key) && value is JsonArray texts)
                    {
                        fields[key] = new JsonArray([.. texts.Select(item => JsonValue.Create(Marked(item!.GetValue<string>())))]);
                    }
                    else
                    {
                        Mark(value);
                    }
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Mark(item);
                }
                break;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private string Renumbered(string text) => text.Replace(SpecNumbers, OwnNumbers, StringComparison.Ordinal);

    /// <summary>The prefix stands behind leading blanks, and in an address before the domain too: that may be an organization's.</summary>
    private string Marked(string text)
    {
        // An address without a beginning would become a good one.
        if (string.IsNullOrWhiteSpace(text) || text.StartsWith('@'))
        {
            return text;
        }
        if (text.Contains(SpecNumbers, StringComparison.Ordinal))
        {
            return Renumbered(text);
        }
        var start = text.Length - text.TrimStart().Length;
        return text[..start] + prefix + text[start..].Replace("@", "@" + prefix, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<before>[?&](?:external_id|external_ids|name|query)=)(?<value>[^&]+)")]
    private static partial Regex Lookup();
}
