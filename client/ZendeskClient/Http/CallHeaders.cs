using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>The headers that a caller adds to requests.</summary>
internal static class CallHeaders
{
    /// <summary>The headers that callers may not set, because the credentials decide them.</summary>
    private const string Credentials = "Authorization";

    /// <summary>The error of invalid headers, which HttpClient would refuse in the middle of a call.</summary>
    public static IEnumerable<string> Mistakes(IReadOnlyDictionary<string, string> headers)
    {
        using var message = new HttpRequestMessage();
        foreach (var (name, value) in headers)
        {
            if (string.Equals(name, Credentials, StringComparison.OrdinalIgnoreCase) || !IsWellFormed(message.Headers, name, value))
            {
                yield return $"The header '{name}' cannot be added to a request.";
            }
        }
    }

    private static bool IsWellFormed(HttpRequestHeaders headers, string name, string value)
    {
        try
        {
            headers.Add(name, value);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException)
        {
            // No token, a line break in the value, or a header of the body.
            return false;
        }
    }
}
