namespace ZendeskEmulator.Http;

/// <summary>
/// The page that a request asks for: by cursor when any of page[size], page[after] and page[before] is there, else by
/// offset; never both (client expectations 7).
/// </summary>
/// <param name="Offset">The page by offset; the first when a cursor is asked for.</param>
/// <param name="Cursor">The page by cursor; null for one by offset.</param>
internal sealed record PageRequest(OffsetPage Offset, CursorPage? Cursor)
{
    /// <summary>Everything there is, as far as one page goes: for answers that are never paged.</summary>
    public static readonly PageRequest First = new(OffsetPage.First, null);

    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <param name="sorts">What the list can be sorted by besides the id.</param>
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

/// <summary>What a list can be sorted by.</summary>
/// <param name="Names">What <c>sort</c> may name besides the id.</param>
/// <param name="Unasked">The order of cursors where <c>sort</c> is not sent; null for that of the ids.</param>
internal sealed record ListSorts(IReadOnlyList<string> Names, string? Unasked = null);
