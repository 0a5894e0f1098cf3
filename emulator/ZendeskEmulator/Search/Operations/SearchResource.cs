using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Search.Operations;

/// <summary>Searches over all types of records.</summary>
internal static class SearchResource
{
    private const string Path = "/api/v2/search";

    /// <summary>The resource that searches some types of records.</summary>
    public static Resource Over(IReadOnlyList<SearchType> types) => new("search")
    {
        Limits = SearchLimits.Rules,
        Operations =
        [
            Get(Path, "ListSearchResults", "search/index", new ListSearchResults(types).Handle).Scanning().Assuming(24, 51, 66, 67, 68, 69)
                .CachedFor(10)
                .Approximated(
                    "users, organizations, groups and tickets; in order of id, not of relevance; of `include` only tickets(…); at once, "
                    + "unless Search:Lag says otherwise"),
            Get($"{Path}/count", "CountSearchResults", "search/count", new CountSearchResults(types).Handle).Scanning()
                .Assuming(24, 51, 66, 69),
            Get($"{Path}/export", "ExportSearchResults", "search/export", new ExportSearchResults(types).Handle).Scanning()
                .Assuming(24, 51, 66, 69, 70)
                .Noting("users, organizations, groups and tickets; of `include` only tickets(…)"),
        ],
    };
}
