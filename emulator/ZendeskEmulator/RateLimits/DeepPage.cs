using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>Lists that have a limit of their own beyond a page (facts §6.3).</summary>
internal static class DeepPage
{
    /// <summary>Counts the request when it asks for a page beyond <paramref name="beyond"/>; null, or the 429.</summary>
    public static Error? Take(RequestContext request, LimitRule rule, int beyond) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > beyond
            ? request.Limits().Take(rule)
            : null;
}
