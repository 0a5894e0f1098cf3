using System.Globalization;

namespace Zendesk;

/// <summary>The account's limit in the headers of a response.</summary>
/// <param name="Total">How many requests the account may make in a window; null where the response does not say.</param>
/// <param name="Remaining">How many more it may make in this window.</param>
/// <param name="Reset">How long until the window ends, by the server's clock.</param>
internal sealed record RateLimitHeaders(int? Total, int Remaining, TimeSpan Reset)
{
    /// <summary>A window is a minute of the wall clock.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The limit in the headers of a response, under the names of any year; null without such headers.</summary>
    public static RateLimitHeaders? Read(ApiResponse response) =>
        Number(response, "ratelimit-remaining", "rate-limit-remaining", "X-Rate-Limit-Remaining") is { } remaining
            ? new RateLimitHeaders(Number(response, "ratelimit-limit", "rate-limit", "X-Rate-Limit"), remaining, ResetOf(response))
            : null;

    /// <summary>The state of the limit, with its instants on the client's clock.</summary>
    public RateLimit At(DateTimeOffset now) => new(Total, Remaining, now + Reset);

    private static TimeSpan ResetOf(ApiResponse response)
    {
        if (Number(response, "ratelimit-reset", "rate-limit-reset") is { } seconds)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Window.TotalSeconds));
        }
        // The oldest family does not say: the rest of the server's minute, or a whole one where that is not known.
        return response.Headers.Date is { } date ? Window - TimeSpan.FromSeconds(date.Second) : Window;
    }

    private static int? Number(ApiResponse response, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (int.TryParse(response.Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }
        return null;
    }
}
