using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Specs;

/// <summary>A request and its response as reports show them, without the Authorization header.</summary>
internal static class Exchange
{
    private const int MaxCharacters = 4000;

    private static readonly string[] ShownHeaders =
    [
        "location", "etag", "content-type", "retry-after",
        "x-rate-limit", "x-rate-limit-remaining", "ratelimit-reset", "zendesk-ratelimit-create-update-user",
    ];

    public static string Describe(SpecRequest request, Response response)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"> {request.Method} {request.Path}");
        AppendBody(text, ">", request.Body ?? "");
        text.AppendLine(CultureInfo.InvariantCulture, $"< {response.Status}");
        foreach (var name in ShownHeaders.Where(response.Headers.ContainsKey))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"< {name}: {response.Headers[name]}");
        }
        AppendBody(text, "<", response.Body);
        return text.ToString().TrimEnd();
    }

    private static void AppendBody(StringBuilder text, string mark, string body)
    {
        if (body.Length > 0)
        {
            var shown = body.Length > MaxCharacters ? body[..MaxCharacters] + "…" : body;
            text.AppendLine(CultureInfo.InvariantCulture, $"{mark} {shown}");
        }
    }
}
