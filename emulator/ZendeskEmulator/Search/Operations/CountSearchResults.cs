using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Search.Operations;

/// <summary>GET /api/v2/search/count: {"count":6}, a plain number.</summary>
internal sealed class CountSearchResults(IReadOnlyList<SearchType> types)
{
    public Response Handle(RequestContext request)
    {
        if (request.Limits().Take(SearchLimits.Searches) is { } tooMany)
        {
            return tooMany;
        }
        if (SearchRequest.Read(request, out var query) is { } wrong)
        {
            return wrong;
        }
        var hits = new SearchHits(default, 0);
        var count = SearchType.Find(types, query, SearchContext.Of(request), hits).Count;
        return new ObjectResponse((json, _) => json.WriteNumber("count", count));
    }
}
