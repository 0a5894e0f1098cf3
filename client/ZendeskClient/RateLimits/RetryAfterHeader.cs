using System.Globalization;

namespace Zendesk;

/// <summary>Reads Retry-After: seconds or an HTTP date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>A longer wait is read as this: far beyond any budget, and safe to add to a time.</summary>
    private static readonly TimeSpan Max = TimeSpan.FromDays(365);

    /// <summary>The wait that a response asks for; null without a valid one.</summary>
    public static TimeSpan? Read(ApiResponse response, DateTimeOffset now)
    {
        var value = response.Header("Retry-After");
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            // .NET reads NaN and -Infinity too.
            && seconds >= 0)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, Max.TotalSeconds));
        }
        if (HttpDate(value) is { } date)
        {
            // Counted by the server's clock if the response has its time, because the local clock may be wrong.
            var wait = date - (HttpDate(response.Header("Date")) ?? now);
            return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Max ? Max : wait;
        }
        return null;
    }

    private static DateTimeOffset? HttpDate(string? value) =>
        DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
