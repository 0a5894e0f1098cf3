using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Search;

/// <summary>Zendesk's limits on searches (facts §6.3, §11.2).</summary>
internal static class SearchLimits
{
    /// <summary>The results that offset paging reaches.</summary>
    public const int MaxResults = 1_000;

    // Assumed A-68: the number of the one recording holds for every plan.
    public static readonly LimitRule Searches =
        LimitRule.PerMinute("search-index", 2_500, seconds => Errors.TooManyEndpointRequests(seconds, "search")) with
        {
            Header = "Zendesk-RateLimit-search-index",
        };

    public static readonly LimitRule Exports =
        LimitRule.PerMinute("search-export", 100, seconds => Errors.TooManyEndpointRequests(seconds, "search export"));

    public static readonly LimitRule[] Rules = [Searches, Exports];
}
