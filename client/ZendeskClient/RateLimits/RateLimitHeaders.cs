using System.Globalization;

namespace Zendesk;

/// <summary>What an answer says of the account's limit.</summary>
/// <param name="Remaining">How many more requests the account may make in this window.</param>
/// <param name="Reset">How long until the window ends, by the server's clock.</param>
internal sealed record RateLimitHeaders(int Remaining, TimeSpan Reset)
{
    /// <summary>A window is a minute of the wall clock.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The headers of an answer, of whichever year's family; null where there are none.</summary>
    public static RateLimitHeaders? Read(ApiAnswer answer) =>
        Number(answer, "ratelimit-remaining", "rate-limit-remaining", "X-Rate-Limit-Remaining") is { } remaining
            ? new RateLimitHeaders(remaining, ResetOf(answer))
            : null;

    private static TimeSpan ResetOf(ApiAnswer answer)
    {
        if (Number(answer, "ratelimit-reset", "rate-limit-reset") is { } seconds)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Window.TotalSeconds));
        }
        // The oldest family does not say: the rest of the server's minute, or a whole one where that is not known.
        return answer.Headers.Date is { } date ? Window - TimeSpan.FromSeconds(date.Second) : Window;
    }

    private static int? Number(ApiAnswer answer, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (int.TryParse(answer.Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }
        return null;
    }
}
