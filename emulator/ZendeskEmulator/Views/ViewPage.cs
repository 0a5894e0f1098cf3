using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Views;

/// <summary>
/// A page of a view's tickets. Its cursors are places in the order of the moment, {"sort":…,"offset":…}, not values of records
/// (recorded): tickets that come or go shift them.
/// </summary>
/// <param name="Offset">The page by offset; null for paging by cursor.</param>
internal readonly record struct ViewPage(long Skip, int Size, OffsetPage? Offset)
{
    private const int Largest = 100;
    private const int LongestCursor = 1_024;
    private const string SizeName = "page[size]";
    private const string AfterName = "page[after]";

    /// <returns>Null, or the error.</returns>
    public static Error? Read(QueryText query, string action, out ViewPage page)
    {
        if (!CursorPage.IsAskedFor(query))
        {
            var wrong = OffsetPage.Read(query, action, out var offset);
            page = new ViewPage(offset.Skip, offset.Size, offset);
            return wrong;
        }
        page = new ViewPage(0, Largest, null);
        var size = Largest;
        if (query[SizeName] is { } text && !(int.TryParse(text, out size) && size > 0))
        {
            return Errors.InvalidPaginationParameter(SizeName);
        }
        long skip = 0;
        if (query[AfterName] is { Length: > 0 } after && !TryParse(after, out skip))
        {
            return Errors.InvalidPaginationParameter(AfterName);
        }
        page = new ViewPage(skip, Math.Min(size, Largest), null);
        return null;
    }

    /// <summary>The page of a list, and the end of its response.</summary>
    /// <param name="sort">The order, which cursors name.</param>
    public RecordPage<T> Of<T>(IReadOnlyList<T> all, string sort)
        where T : class, IRecord
    {
        T[] records = [.. all.Skip((int)Math.Min(Skip, int.MaxValue)).Take(Size)];
        return new RecordPage<T>(
            records,
            Offset is { } offset
                ? new OffsetTail(offset, all.Count)
                : new ViewCursorTail(Size, records.Length == 0 ? null : CursorAt(sort, Skip + records.Length), Skip + Size < all.Count));
    }

    private static string CursorAt(string sort, long offset) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{{\"sort\":{JsonSerializer.Serialize(sort)},\"offset\":{offset}}}")));

    private static bool TryParse(string text, out long offset)
    {
        offset = 0;
        var bytes = new byte[LongestCursor];
        return text.Length <= LongestCursor && Convert.TryFromBase64String(text, bytes, out var length)
            && JsonTree.Parse(bytes.AsSpan(0, length)) is { ValueKind: JsonValueKind.Object } cursor
            && cursor.TryGetProperty("offset", out var number) && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt64(out offset) && offset >= 0;
    }
}
