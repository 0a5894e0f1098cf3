namespace Zendesk;

/// <summary>One page of a list.</summary>
/// <param name="HasMore">Whether there is another page.</param>
/// <param name="Cursor">Where the next page begins, in lists that are read by cursor.</param>
internal sealed record ListBody<T>(IReadOnlyList<T> Records, bool HasMore, string? Cursor)
{
    public Sideloads Sideloads { get; init; } = Sideloads.None;

    /// <summary>The page of a body; null where the body has no list, or null in it, which makes it an unreadable one.</summary>
    /// <param name="nextPage">Of lists that are read by number: set on every page but the last.</param>
    public static ListBody<T>? Of(IReadOnlyList<T>? records, PageMeta? meta, string? nextPage = null) =>
        records?.Any(record => record is null) != false ? null
        : new ListBody<T>(records, meta?.HasMore ?? (nextPage is not null && records.Count > 0), meta?.AfterCursor);
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageMeta(bool HasMore, string? AfterCursor);
