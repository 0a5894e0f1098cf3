using System.Text.Json;

namespace ZendeskEmulator.Tags.Operations;

/// <summary>{"tags":[{"name":…,"count":…}], …}: a page of tags, by offset or by cursor.</summary>
internal sealed class TagListResponse : Response
{
    /// <summary>The order of the account's tags.</summary>
    // Assumed A-91: tags that are as frequent are in alphabetical order.
    public static readonly Comparer<KeyValuePair<string, int>> MostFrequentFirst = Comparer<KeyValuePair<string, int>>.Create(
        (one, other) => one.Value != other.Value ? other.Value.CompareTo(one.Value) : string.CompareOrdinal(one.Key, other.Key));

    private readonly KeyValuePair<string, int>[] tags;
    private readonly PageTail tail;
    private readonly string path;
    private readonly QueryText query;

    /// <param name="listed">All tags, the most frequent first.</param>
    public TagListResponse(KeyValuePair<string, int>[] listed, PageRequest page, string path, QueryText query)
        : base(200)
    {
        this.path = path;
        this.query = query;
        (tags, tail) = page.Cursor is { } cursor ? PageOf(listed, cursor) : PageOf(listed, page.Offset);
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("tags");
        foreach (var (name, count) in tags)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        tail.Write(json, links, path, query);
        json.WriteEndObject();
    }

    private static (KeyValuePair<string, int>[] Tags, PageTail Tail) PageOf(KeyValuePair<string, int>[] listed, OffsetPage page) =>
        ([.. listed.Skip((int)page.Skip).Take(page.Size)], new OffsetTail(page, listed.Length));

    private static (KeyValuePair<string, int>[] Tags, PageTail Tail) PageOf(KeyValuePair<string, int>[] listed, CursorPage page)
    {
        var end = page.Before is { } before ? PlaceOf(listed, before).Begin : listed.Length;
        var start = page.Before is not null ? Math.Max(0, end - page.Size) : page.After is { } after ? PlaceOf(listed, after).End : 0;
        var hasMore = page.Before is null ? end - start > page.Size : start > 0;
        end = Math.Min(end, start + page.Size);
        Cursor? CursorOf(int place) => start == end ? null : new Cursor(page.Order, listed[place].Key, listed[place].Value);
        return (listed[start..end], new CursorTail(page, hasMore, CursorOf(start), CursorOf(end - 1)));
    }

    /// <summary>
    /// The place of a cursor's tag in the list, even if the tag is no longer there. The cursor has the tag's name as the key and its
    /// count as the id, so added or removed tags do not shift it.
    /// </summary>
    private static (int Begin, int End) PlaceOf(KeyValuePair<string, int>[] listed, Cursor cursor)
    {
        var tag = KeyValuePair.Create(cursor.Key, (int)Math.Min(cursor.Id, int.MaxValue));
        var place = Array.BinarySearch(listed, tag, MostFrequentFirst);
        return place >= 0 ? (place, place + 1) : (~place, ~place);
    }
}
