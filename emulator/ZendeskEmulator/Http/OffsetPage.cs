using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// Offset paging (facts §7): <c>page</c> and <c>per_page</c>, at most 100 records per page and 10,000 records in all.
/// </summary>
internal readonly record struct OffsetPage(int Number, int Size)
{
    private const int Largest = 100;
    private const long Deepest = 10_000;

    public static readonly OffsetPage First = new(1, Largest);

    public long Skip => (Number - 1L) * Size;

    /// <summary>Reads the page from a query.</summary>
    /// <param name="query">The request's query string.</param>
    /// <param name="action">Zendesk's controller and action, for the error.</param>
    /// <param name="page">The page; the first one by default. Sizes over 100 are clipped.</param>
    /// <returns>Null, or a 400 for a value that is not an integer or a page that lies too deep.</returns>
    public static Error? Read(QueryText query, string action, out OffsetPage page)
    {
        page = First;
        if (ReadNumber(query, "page", action, out var number) is { } wrongPage)
        {
            return wrongPage;
        }
        if (ReadNumber(query, "per_page", action, out var size) is { } wrongSize)
        {
            return wrongSize;
        }
        // Assumed A-05: zero and negative values are ignored.
        page = new OffsetPage(
            number is >= 1 ? (int)Math.Min(number.Value, int.MaxValue) : 1,
            size is >= 1 ? (int)Math.Min(size.Value, Largest) : Largest);
        return page.Skip + page.Size > Deepest ? Errors.InvalidPaginationDepth : null;
    }

    /// <summary>Writes next_page, previous_page and count, after the list.</summary>
    /// <param name="path">The list's path with its suffix, such as /api/v2/users.json.</param>
    public void WriteTail(Utf8JsonWriter json, Links links, string path, QueryText query, int count)
    {
        var hasNext = Skip + Size < count;
        json.WriteString("next_page", hasNext ? Url(links, path, query, Number + 1) : null);
        json.WriteString("previous_page", Number > 1 ? Url(links, path, query, Number - 1) : null);
        json.WriteNumber("count", count);
    }

    private static Error? ReadNumber(QueryText query, string name, string action, out long? number)
    {
        number = null;
        if (query[name] is not { Length: > 0 } text)
        {
            return null;
        }
        if (!BodyValue.TryReadId(text, out var value))
        {
            return Errors.InvalidAttribute(name, "must be an integer", action);
        }
        number = value;
        return null;
    }

    /// <summary>
    /// The page comes before per_page: a client uses the first match of page=(\d+) (client expectations 12).
    /// </summary>
    private string Url(Links links, string path, QueryText query, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{links.BaseUrl}{path}?page={number}&per_page={Size}{query.WithoutPaging()}");
}
