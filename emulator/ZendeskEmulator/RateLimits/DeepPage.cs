using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>Limits on lists that apply beyond a certain page (facts §6.3).</summary>
internal static class DeepPage
{
    /// <summary>
    /// Counts the request if it asks for a page beyond <paramref name="beyond"/>. Returns null or the 429.
    /// </summary>
    public static Error? Take(RequestContext request, LimitRule rule, int beyond) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > beyond
            ? request.Limits().Take(rule)
            : null;
}
