using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Search.Operations;

/// <summary>
/// GET /api/v2/search/export: by cursor, the newest record first, as far as there are any. A cursor lives for an hour of the
/// account's clock (facts-tickets §9).
/// </summary>
internal sealed class ExportSearchResults(IReadOnlyList<SearchType> types)
{
    private const string SizeName = "page[size]";
    private const string AfterName = "page[after]";
    private const string Order = "search";
    private const int UsualSize = 100;
    private const int Largest = 1_000;
    private const long CursorSeconds = 3_600;

    public Response Handle(RequestContext request)
    {
        if (request.Limits().Take(SearchLimits.Exports) is { } tooMany)
        {
            return tooMany;
        }
        if (SearchRequest.Read(request, out var query) is { } wrong)
        {
            return wrong;
        }
        var context = SearchContext.Of(request);
        if (ReadPage(request, context, out var size, out var after) is { } badPage)
        {
            return badPage;
        }
        var wanted = types.Where(type => request.Query["filter[type]"] is not { Length: > 0 } only || only == type.Name);
        // One more than asked for shows whether another page follows.
        var hits = SearchType.Find(wanted, query, context, new SearchHits(SearchSort.Newest, size + 1, after)).InOrder();
        var hasMore = hits.Count > size;
        var found = hits.Take(size).ToArray();
        var (rows, sideloads) = (SearchRows.Of(found, context), SearchSideloads.Of(request.Query, request.State, found));
        var cursor = hits.Count == 0 ? null : CursorOf(hits[Math.Min(size, hits.Count) - 1].Place, context.Now);
        return new SearchResponse(rows, sideloads, (json, links) => WriteTail(json, hasMore, cursor, Url(request, links, size, cursor)));
    }

    private static Error? ReadPage(RequestContext request, SearchContext context, out int size, out SearchPlace? after)
    {
        size = UsualSize;
        after = null;
        if (request.Query[SizeName] is { } sent
            && !(int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size > 0))
        {
            return Errors.InvalidPaginationParameter(SizeName);
        }
        size = Math.Min(size, Largest);
        if (request.Query[AfterName] is not { Length: > 0 } text)
        {
            return null;
        }
        after = PlaceOf(text, context.Now);
        // Assumed A-70: an expired cursor gets the error of a broken one.
        return after is null ? Errors.InvalidPaginationParameter(AfterName) : null;
    }

    private static SearchPlace? PlaceOf(string text, DateTimeOffset now) =>
        Cursor.Parse(text, Order) is { } cursor
        && cursor.Key.Split('|') is [var value, var made]
        && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && long.TryParse(made, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
        && now.ToUnixTimeSeconds() - second is >= -CursorSeconds and <= CursorSeconds
            ? new SearchPlace(ticks, cursor.Id)
            : null;

    private static string CursorOf(SearchPlace place, DateTimeOffset now) =>
        new Cursor(Order, string.Create(CultureInfo.InvariantCulture, $"{place.Value}|{now.ToUnixTimeSeconds()}"), place.Id).ToString();

    private static string? Url(RequestContext request, Links links, int size, string? cursor) => cursor is null
        ? null
        : $"{links.BaseUrl}{request.Operation!.JsonPath(request)}?page%5Bafter%5D={Uri.EscapeDataString(cursor)}&page%5Bsize%5D={size}"
            + request.Query.WithoutPaging();

    private static void WriteTail(Utf8JsonWriter json, bool hasMore, string? cursor, string? next)
    {
        json.WriteStartObject("meta");
        json.WriteBoolean("has_more", hasMore);
        json.WriteString("after_cursor", cursor);
        json.WriteNull("before_cursor");
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteNull("prev");
        json.WriteString("next", next);
        json.WriteEndObject();
    }
}
