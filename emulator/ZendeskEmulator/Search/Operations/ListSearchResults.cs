using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Search.Operations;

/// <summary>GET /api/v2/search: by offset only, and no further than a thousand results (facts §7).</summary>
internal static class ListSearchResults
{
    public static Response Handle(RequestContext request)
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
        var sort = SearchSort.Of(request.Query["sort_by"], request.Query["sort_order"], query, SearchResource.Types);
        var hits = SearchType.Find(SearchResource.Types, query, context, new SearchHits(sort, (int)page.Skip + page.Size));
        var rows = SearchRows.Of(hits.InOrder().Skip((int)page.Skip), context);
        return new SearchResponse(rows, (json, links) =>
            page.WriteTail(json, links, request.Operation!.JsonPath(request), request.Query, (int)hits.Count));
    }
}

/// <summary>The rows of found records.</summary>
internal static class SearchRows
{
    public static Action<Utf8JsonWriter, Links>[] Of(IEnumerable<(SearchType Type, SearchPlace Place)> found, SearchContext context)
    {
        var places = found.ToArray();
        return context.State.ReadMany(() => places
            .Select(place => place.Type.RowOf(place.Place.Id, context))
            .OfType<Action<Utf8JsonWriter, Links>>()
            .ToArray());
    }
}

/// <summary>{"results":[…],"facets":null, …}</summary>
/// <param name="tail">Writes what follows.</param>
internal sealed class SearchResponse(Action<Utf8JsonWriter, Links>[] rows, Action<Utf8JsonWriter, Links> tail) : Response(200)
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
        json.WriteNull("facets");
        tail(json, links);
        json.WriteEndObject();
    }
}
