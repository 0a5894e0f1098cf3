using System.Globalization;

namespace Zendesk;

/// <summary>
/// Reads the limits of single endpoints: <c>Zendesk-RateLimit-create-update-user: total=5; remaining=4; resets=27</c>, or with
/// <c>Zendesk-Rate-Limit-</c> as in 2023.
/// </summary>
internal static class EndpointLimitHeaders
{
    private static readonly string[] Prefixes = ["Zendesk-RateLimit-", "Zendesk-Rate-Limit-"];

    /// <summary>No window of Zendesk's is longer.</summary>
    private const int LongestWindow = 24 * 60 * 60;

    /// <summary>The limits by the endpoint's name; what cannot be read is left out.</summary>
    public static IReadOnlyDictionary<string, RateLimit> Read(ApiResponse response, DateTimeOffset now)
    {
        var limits = new Dictionary<string, RateLimit>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, values) in response.Headers.NonValidated)
        {
            if (Array.Find(Prefixes, prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix
                && LimitOf(values.ToString(), now) is { } limit)
            {
                limits[header[prefix.Length..]] = limit;
            }
        }
        return limits;
    }

    private static RateLimit? LimitOf(string value, DateTimeOffset now)
    {
        var parts = value.Split(';', StringSplitOptions.TrimEntries);
        return NumberOf(parts, "remaining=") is { } remaining && NumberOf(parts, "resets=") is { } seconds
            ? new RateLimit(NumberOf(parts, "total="), remaining, now + TimeSpan.FromSeconds(Math.Min(seconds, LongestWindow)))
            : null;
    }

    private static int? NumberOf(string[] parts, string name) =>
        Array.Find(parts, part => part.StartsWith(name, StringComparison.Ordinal)) is { } part
        && int.TryParse(part.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
