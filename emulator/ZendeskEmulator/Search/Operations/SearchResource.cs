using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Search.Operations;

/// <summary>Searches over all types of records.</summary>
internal static class SearchResource
{
    private const string Path = "/api/v2/search";

    /// <summary>The types of records that searches find. A new one is an entry here.</summary>
    public static readonly IReadOnlyList<SearchType> Types =
        [UserSearch.Type, OrganizationSearch.Type, GroupSearch.Type, TicketSearch.Type];

    public static readonly Resource Resource = new("search")
    {
        Limits = SearchLimits.Rules,
        Operations =
        [
            Get(Path, "ListSearchResults", "search/index", ListSearchResults.Handle).Scanning().Assuming(24, 51, 66, 67, 68, 69)
                .CachedFor(10)
                .Approximated(
                    "users, organizations, groups and tickets; in order of id, not of relevance; of `include` only tickets(…); at once, "
                    + "unless Search:Lag says otherwise"),
            Get($"{Path}/count", "CountSearchResults", "search/count", CountSearchResults.Handle).Scanning().Assuming(24, 51, 66, 69),
            Get($"{Path}/export", "ExportSearchResults", "search/export", ExportSearchResults.Handle).Scanning()
                .Assuming(24, 51, 66, 69, 70)
                .Noting("users, organizations, groups and tickets; of `include` only tickets(…)"),
        ],
    };
}
