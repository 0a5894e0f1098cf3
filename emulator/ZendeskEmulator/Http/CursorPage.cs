using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Cursor paging (facts §7).</summary>
/// <param name="Size">1 to 100 records.</param>
/// <param name="After">The page begins after this place; null for the first page.</param>
/// <param name="Before">The page ends before this place.</param>
/// <param name="Sort">The field that the list is sorted by; null for the id.</param>
/// <param name="IsDescending">True for sort=-field.</param>
internal sealed record CursorPage(int Size, Cursor? After, Cursor? Before, string? Sort, bool IsDescending)
{
    private const string SizeName = "page[size]";
    private const string AfterName = "page[after]";
    private const string BeforeName = "page[before]";
    private const int Largest = 100;

    /// <summary>The order of its cursors.</summary>
    public string Order => OrderOf(Sort, IsDescending);

    public static bool IsAskedFor(QueryText query) =>
        query[SizeName] is not null || query[AfterName] is not null || query[BeforeName] is not null;

    public static Error? Read(QueryText query, ListSorts sorts, out CursorPage page)
    {
        var sent = query["sort"] ?? sorts.Unasked ?? "";
        var isDescending = sent.StartsWith('-');
        var field = isDescending ? sent[1..] : sent;
        // Assumed A-17: a sort that the list does not offer is ignored, as sort_by is (recorded).
        var sort = sorts.Names.Contains(field) ? field : null;
        isDescending = isDescending && (sort is not null || field == "id");
        page = new CursorPage(Largest, null, null, sort, isDescending);

        var size = Largest;
        if (query[SizeName] is { } sizeText && !(int.TryParse(sizeText, out size) && size > 0))
        {
            return Errors.InvalidPaginationParameter(SizeName);
        }
        if (!TryRead(query[AfterName], page.Order, out var after))
        {
            return Errors.InvalidPaginationParameter(AfterName);
        }
        if (!TryRead(query[BeforeName], page.Order, out var before))
        {
            return Errors.InvalidPaginationParameter(BeforeName);
        }
        page = page with { Size = Math.Min(size, Largest), After = after, Before = after is null ? before : null };
        return null;
    }

    private static bool TryRead(string? text, string order, out Cursor? cursor)
    {
        cursor = string.IsNullOrEmpty(text) ? null : Cursor.Parse(text, order);
        return string.IsNullOrEmpty(text) || cursor is not null;
    }

    private static string OrderOf(string? sort, bool isDescending) => (isDescending ? "-" : "") + (sort ?? "id");
}

/// <summary>The part after the records of a list: counts and the addresses of the neighbouring pages.</summary>
internal abstract record PageTail
{
    /// <param name="path">The list's path with its suffix, such as /api/v2/users.json.</param>
    public abstract void Write(Utf8JsonWriter json, Links links, string path, QueryText query);

    /// <summary>Adds the values that the tail shows, other than those in the query, to a tag.</summary>
    public abstract EntityTag AddTo(EntityTag tag);
}

/// <summary>next_page, previous_page, count.</summary>
internal sealed record OffsetTail(OffsetPage Page, int Count) : PageTail
{
    public override void Write(Utf8JsonWriter json, Links links, string path, QueryText query) =>
        Page.WriteTail(json, links, path, query, Count);

    public override EntityTag AddTo(EntityTag tag) => tag.With((ulong)Count);
}

/// <summary>
/// meta and links. On every non-empty page both cursors and both links are set, even on the first and the last page. On
/// an empty page all are null (recorded).
/// </summary>
internal sealed record CursorTail(CursorPage Page, bool HasMore, Cursor? First, Cursor? Last) : PageTail
{
    public override void Write(Utf8JsonWriter json, Links links, string path, QueryText query)
    {
        var after = Last?.ToString();
        var before = First?.ToString();
        json.WriteStartObject("meta");
        json.WriteBoolean("has_more", HasMore);
        json.WriteString("after_cursor", after);
        json.WriteString("before_cursor", before);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("prev", before is null ? null : Url(links, path, query, "before", before));
        json.WriteString("next", after is null ? null : Url(links, path, query, "after", after));
        json.WriteEndObject();
    }

    public override EntityTag AddTo(EntityTag tag) =>
        tag.With(HasMore ? 1UL : 0).With(First?.ToString() ?? "").With(Last?.ToString() ?? "");

    private string Url(Links links, string path, QueryText query, string direction, string cursor) =>
        $"{links.BaseUrl}{path}?page%5B{direction}%5D={Uri.EscapeDataString(cursor)}&page%5Bsize%5D={Page.Size}{query.WithoutPaging()}";
}
