namespace ZendeskEmulator.IncrementalExports;

/// <summary>Decides which changes a page of an export has (facts §11.2, facts-tickets §10). Pure.</summary>
internal static class ExportRules
{
    /// <summary>The rows of a page by default, and at most.</summary>
    public const int LargestPage = 1000;

    /// <summary>The rows of a sample.</summary>
    public const int LargestSample = 50;

    /// <summary>Changes of the last minute are left out, because their second may not be over.</summary>
    private const int SecondsLeftOut = 60;

    /// <summary>The last second that an export shows.</summary>
    public static long LastSecond(DateTimeOffset now) => now.ToUnixTimeSeconds() - SecondsLeftOut - 1;

    /// <summary>Null, or the error for a start that is not old enough.</summary>
    public static Error? CheckStart(long start, DateTimeOffset now) => start > LastSecond(now) + 1 ? Errors.TooRecentStartTime : null;

    /// <summary>
    /// A page by time. The next one begins at the second of its last row, whose rows are repeated. Where all rows of a full
    /// page share one second, the page grows to all of that second, and the next one begins a second later: so a client
    /// gets on, however much changed at once (recorded).
    /// </summary>
    /// <param name="places">In their order, from the start on.</param>
    public static ExportPage ByTime(IEnumerable<ChangePlace> places, long start, int size)
    {
        var page = new List<ChangePlace>();
        var isEnd = true;
        foreach (var place in places)
        {
            if (page.Count >= size && (!IsOneSecond(page) || place.Second != page[0].Second))
            {
                isEnd = false;
                break;
            }
            page.Add(place);
        }
        // Assumed A-64: an empty page ends where it began.
        var end = page.Count == 0 ? start : page[^1].Second + (page.Count >= size && IsOneSecond(page) ? 1 : 0);
        return new ExportPage(page, isEnd, end);
    }

    /// <summary>A page by cursor: exactly as many rows as asked for, and the next one begins behind the last.</summary>
    public static ExportPage ByCursor(IEnumerable<ChangePlace> places, int size)
    {
        var page = places.Take(size + 1).ToList();
        var isEnd = page.Count <= size;
        if (!isEnd)
        {
            page.RemoveAt(size);
        }
        return new ExportPage(page, isEnd, 0);
    }

    private static bool IsOneSecond(List<ChangePlace> page) => page[0].Second == page[^1].Second;
}

/// <summary>A page of an export.</summary>
/// <param name="EndTime">The time at which the next page begins.</param>
internal sealed record ExportPage(IReadOnlyList<ChangePlace> Places, bool IsEnd, long EndTime);
