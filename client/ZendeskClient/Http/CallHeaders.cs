using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>The headers that a caller adds to requests.</summary>
internal static class CallHeaders
{
    /// <summary>The headers that the client does not let through: who asks is the credentials' to say.</summary>
    private const string Credentials = "Authorization";

    /// <summary>What is wrong with them: sent as they are, they would be refused in the middle of a call.</summary>
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
