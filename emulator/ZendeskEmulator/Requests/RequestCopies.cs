using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Requests;

/// <summary>A request of the log as lines to paste.</summary>
internal static class RequestCopies
{
    /// <summary>Headers that a client sets itself.</summary>
    private static readonly string[] OfConnection =
        ["Host", "Content-Length", "Connection", "Authorization", "Accept-Encoding", "Transfer-Encoding", "User-Agent", "Expect", "Cookie"];

    public static string Curl(LogEntry entry)
    {
        var lines = new StringBuilder("curl -sS");
        if (entry.Method != "GET")
        {
            lines.Append(CultureInfo.InvariantCulture, $" -X {Quote(entry.Method)}");
        }
        lines.Append(" -u \"$ZENDESK_EMAIL/token:$ZENDESK_TOKEN\"");
        foreach (var (name, value) in SentHeaders(entry))
        {
            lines.Append(CultureInfo.InvariantCulture, $" \\\n  -H {Quote($"{name}: {value}")}");
        }
        if (!entry.Parts[LogPart.RequestBody].IsEmpty)
        {
            lines.Append(CultureInfo.InvariantCulture, $" \\\n  --data-binary {Quote(entry.Parts.Text(LogPart.RequestBody))}");
        }
        var path = Uri.EscapeDataString(entry.SentPath[entry.PathStart..]).Replace("%2F", "/", StringComparison.Ordinal);
        return lines.Append(CultureInfo.InvariantCulture, $" \\\n  {Quote(entry.BaseUrl + path + entry.Query)}").ToString();
    }

    public static string CSharp(LogEntry entry)
    {
        var path = Uri.EscapeDataString(entry.SentPath[entry.PathStart..]).Replace("%2F", "/", StringComparison.Ordinal) + entry.Query;
        var lines = new StringBuilder("using var client = account.CreateClient();\n");
        lines.Append(
            CultureInfo.InvariantCulture,
            $"using var request = new HttpRequestMessage(HttpMethod.Parse({Literal(entry.Method)}), {Literal(path)});\n");
        var hasBody = !entry.Parts[LogPart.RequestBody].IsEmpty;
        if (hasBody)
        {
            var type = entry.Header("Content-Type")?.Split(';')[0] ?? "application/json";
            lines.Append(
                CultureInfo.InvariantCulture,
                $"request.Content = new StringContent({Literal(entry.Parts.Text(LogPart.RequestBody))}, Encoding.UTF8,"
                + $" {Literal(type)});\n");
        }
        foreach (var (name, value) in SentHeaders(entry).Where(
            header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
        {
            lines.Append(CultureInfo.InvariantCulture, $"request.Headers.TryAddWithoutValidation({Literal(name)}, {Literal(value)});\n");
        }
        lines.Append("using var response = await client.SendAsync(request);\n");
        return (entry.Status is { } status
            ? lines.Append(CultureInfo.InvariantCulture, $"Assert.Equal({status}, (int)response.StatusCode);\n")
            : lines).ToString();
    }

    private static IEnumerable<KeyValuePair<string, string>> SentHeaders(LogEntry entry) => LogParts
        .HeadersIn(entry.Parts[LogPart.RequestHeaders])
        .Where(header => !OfConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase) && !Redaction.IsSecretHeader(header.Key));

    /// <summary>One word of a POSIX shell.</summary>
    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A C# string literal; its escapes are those of JSON.</summary>
    private static string Literal(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
