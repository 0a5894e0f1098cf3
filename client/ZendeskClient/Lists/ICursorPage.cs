namespace Zendesk;

/// <summary>A page of a list that is read by cursor.</summary>
internal interface ICursorPage<T>
{
    IReadOnlyList<T>? Records { get; }

    PageMeta? Meta { get; }
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageMeta(bool HasMore, string? AfterCursor);
