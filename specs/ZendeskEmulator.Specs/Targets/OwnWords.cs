using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZendeskEmulator.Specs.Targets;

/// <summary>
/// Lets scenarios share an account. Values that must be unique there (names, addresses, external ids, numbers) get the
/// prefix of the scenario in requests and lose it in responses, so a feature can say "roger@example.org" everywhere.
/// </summary>
/// <param name="prefix">In lower case, because Zendesk stores addresses in lower case.</param>
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

    /// <summary>The body to send. A body that is not JSON stays as it is.</summary>
    public string OutgoingBody(string body)
    {
        try
        {
            var root = JsonNode.Parse(body);
            Mark(root);
            foreach (var user in UsersIn(root))
            {
                // The specs must not send mail to anybody.
                user["skip_verify_email"] = true;
            }
            return root?.ToJsonString() ?? body;
        }
        catch (System.Text.Json.JsonException)
        {
            return body;
        }
    }

    /// <summary>The path to send: the values that its query looks up get the prefix.</summary>
    public string OutgoingPath(string path) => Lookup().Replace(
        path, match => match.Groups["before"].Value + string.Join(',', match.Groups["value"].Value.Split(',').Select(Marked)));

    /// <summary>A response in the words of the feature.</summary>
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

    /// <summary>The prefix follows leading spaces. The domain of an address gets it too: an organization may own the domain.</summary>
    private string Marked(string text)
    {
        // A prefix would make a valid address of one without a local part.
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
