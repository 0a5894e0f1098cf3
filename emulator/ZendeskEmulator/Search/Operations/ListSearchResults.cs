using System.Text.Json;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Search.Operations;

/// <summary>GET /api/v2/search: by offset only, and no further than a thousand results (facts §7).</summary>
internal sealed class ListSearchResults(IReadOnlyList<SearchType> types)
{
    public Response Handle(RequestContext request)
    {
        if (request.Limits().Take(SearchLimits.Searches) is { } tooMany)
        {
            return tooMany;
        }
        if (CursorPage.IsAskedFor(request.Query))
        {
            return Errors.InvalidAttribute("page", "must be an integer", request.Action);
        }
        var badPage = OffsetPage.Read(request.Query, request.Action, out var page);
        if (page.Skip + page.Size > SearchLimits.MaxResults)
        {
            return Errors.BeyondSearchLimit;
        }
        if (badPage is not null)
        {
            return badPage;
        }
        if (SearchRequest.Read(request, out var query) is { } wrong)
        {
            return wrong;
        }
        var context = SearchContext.Of(request);
        var sort = SearchSort.Of(request.Query["sort_by"], request.Query["sort_order"], query, types);
        var hits = SearchType.Find(types, query, context, new SearchHits(sort, (int)page.Skip + page.Size));
        var found = hits.InOrder().Skip((int)page.Skip).ToArray();
        var (rows, sideloads) = (SearchRows.Of(found, context), SearchSideloads.Of(request.Query, request.State, found));
        return new SearchResponse(rows, sideloads, (json, links) =>
            page.WriteTail(json, links, request.Operation!.JsonPath(request), request.Query, (int)hits.Count));
    }
}

/// <summary>The rows of found records.</summary>
internal static class SearchRows
{
    public static Action<Utf8JsonWriter, Links>[] Of((SearchType Type, SearchPlace Place)[] found, SearchContext context) =>
        context.State.ReadMany(() => found
            .Select(one => one.Type.RowOf(one.Place.Id, context))
            .OfType<Action<Utf8JsonWriter, Links>>()
            .ToArray());
}

/// <summary>{"results":[…],"facets":null, …}</summary>
/// <param name="sideloads">The lists behind the results.</param>
/// <param name="tail">Writes what follows.</param>
internal sealed class SearchResponse(
    Action<Utf8JsonWriter, Links>[] rows, Sideloads sideloads, Action<Utf8JsonWriter, Links> tail) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        foreach (var _ in WriteInPieces(json, links))
        {
        }
    }

    public override IEnumerable<Piece> WriteInPieces(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var write in rows)
        {
            write(json, links);
            yield return default;
        }
        json.WriteEndArray();
        foreach (var piece in sideloads.WriteInPieces(json, links))
        {
            yield return piece;
        }
        json.WriteNull("facets");
        tail(json, links);
        json.WriteEndObject();
    }
}
