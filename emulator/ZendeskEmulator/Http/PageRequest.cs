namespace ZendeskEmulator.Http;

/// <summary>
/// The page that a request asks for: by cursor when page[size], page[after] or page[before] is present, else by offset;
/// never both (client expectations 7).
/// </summary>
/// <param name="Offset">The page by offset; the first when the request asks for a cursor.</param>
/// <param name="Cursor">The page by cursor; null for paging by offset.</param>
internal sealed record PageRequest(OffsetPage Offset, CursorPage? Cursor)
{
    /// <summary>The first page, for lists that are never paged.</summary>
    public static readonly PageRequest First = new(OffsetPage.First, null);

    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <param name="sorts">The sort fields of the list besides the id.</param>
    /// <returns>Null, or the error.</returns>
    public static Error? Read(QueryText query, string action, out PageRequest page, params string[] sorts) =>
        Read(query, action, new ListSorts(sorts), out page);

    /// <inheritdoc cref="Read(QueryText, string, out PageRequest, string[])"/>
    public static Error? Read(QueryText query, string action, ListSorts sorts, out PageRequest page)
    {
        page = First;
        if (CursorPage.IsAskedFor(query))
        {
            var wrong = CursorPage.Read(query, sorts, out var cursor);
            page = new PageRequest(OffsetPage.First, cursor);
            return wrong;
        }
        var error = OffsetPage.Read(query, action, out var offset);
        page = new PageRequest(offset, null);
        return error;
    }
}

/// <summary>The sort fields of a list.</summary>
/// <param name="Names">The values that <c>sort</c> may have besides the id.</param>
/// <param name="Unasked">The order of cursors when <c>sort</c> is not sent; null for the order of ids.</param>
internal sealed record ListSorts(IReadOnlyList<string> Names, string? Unasked = null);
