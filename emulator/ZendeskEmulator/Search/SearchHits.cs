namespace ZendeskEmulator.Search;

/// <summary>
/// Counts the matches of a search and keeps the first ones in its order, however many there are.
/// </summary>
/// <param name="limit">How many are kept.</param>
/// <param name="after">Only hits after this place are kept; null for all.</param>
internal sealed class SearchHits(SearchSort sort, int limit, SearchPlace? after = null)
{
    private readonly PriorityQueue<SearchType, SearchPlace> kept = new(
        Comparer<SearchPlace>.Create((one, other) => sort.IsDescending ? one.CompareTo(other) : other.CompareTo(one)));

    public SearchSort Sort => sort;

    /// <summary>The number of matching records, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>The maximum number of kept records.</summary>
    public int Limit => limit;

    /// <summary>Whether only the number of matches and the first of them in order of id are needed.</summary>
    public bool IsInOrderOfId => sort.Field is null && after is null;

    /// <summary>Counts a match, and keeps it if it is among the first.</summary>
    public void Offer(SearchType type, SearchPlace place)
    {
        Count++;
        if (limit == 0 || (after is { } known && Order(place, known) <= 0))
        {
            return;
        }
        if (kept.Count < limit)
        {
            kept.Enqueue(type, place);
        }
        else if (kept.TryPeek(out _, out var last) && Order(place, last) < 0)
        {
            kept.DequeueEnqueue(type, place);
        }
    }

    /// <summary>Counts matches that come behind all that are kept.</summary>
    public void CountMore(long more) => Count += more;

    /// <summary>The kept matches in the search's order.</summary>
    public List<(SearchType Type, SearchPlace Place)> InOrder()
    {
        var found = new List<(SearchType Type, SearchPlace Place)>(kept.Count);
        while (kept.TryDequeue(out var type, out var place))
        {
            found.Add((type, place));
        }
        found.Reverse();
        return found;
    }

    private int Order(SearchPlace one, SearchPlace other) => sort.IsDescending ? other.CompareTo(one) : one.CompareTo(other);
}
