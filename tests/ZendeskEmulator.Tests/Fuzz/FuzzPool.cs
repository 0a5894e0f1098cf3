using System.Text.RegularExpressions;

namespace ZendeskEmulator.Tests.Fuzz;

/// <summary>Values from responses for later requests: ids, keys of jobs, cursors and tags.</summary>
internal sealed partial class FuzzPool(Random random)
{
    private const int Most = 64;

    private readonly Dictionary<string, List<string>> known = [];

    public void Learn(string name, string? value)
    {
        if (value is not null)
        {
            var values = ValuesOf(name);
            if (values.Count < Most)
            {
                values.Add(value);
            }
            else
            {
                values[random.Next(Most)] = value;
            }
        }
    }

    /// <summary>Learns from the beginning of a body.</summary>
    public void LearnFrom(string body)
    {
        foreach (Match match in Accounts().Matches(body))
        {
            Learn("account", match.Groups[1].Value);
        }
        foreach (var match in Ids().EnumerateMatches(body))
        {
            Learn("id", body[(match.Index + 5)..(match.Index + match.Length)]);
        }
        foreach (Match match in Texts().Matches(body))
        {
            Learn(match.Groups[1].Value, match.Groups[2].Value);
        }
        foreach (var match in Jobs().EnumerateMatches(body))
        {
            Learn("job", body.Substring(match.Index, match.Length));
        }
    }

    public string? Find(string name) =>
        known.TryGetValue(name, out var values) && values.Count > 0 ? values[random.Next(values.Count)] : null;

    public void Forget() => known.Clear();

    private List<string> ValuesOf(string name)
    {
        if (!known.TryGetValue(name, out var values))
        {
            known[name] = values = [];
        }
        return values;
    }

    [GeneratedRegex("\"id\":[0-9]{1,19}")]
    private static partial Regex Ids();

    [GeneratedRegex("\"base_url\":\"[^\"]*/_accounts/([^\"/]+)\"")]
    private static partial Regex Accounts();

    [GeneratedRegex("V3-[0-9a-f]{32}")]
    private static partial Regex Jobs();

    [GeneratedRegex(
        "\"(after_cursor|before_cursor|external_id|key|value|token|content_token|code|"
        + "refresh_token|full_token|secret|name)\":\"([^\"\\\\]{1,300})\"")]
    private static partial Regex Texts();
}
