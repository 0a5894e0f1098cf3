using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tags.Operations;

/// <summary>{"tags":[{"name":…,"count":…}], …}: a page of tags, by offset or by cursor.</summary>
internal sealed class TagListResponse : Response
{
    private readonly KeyValuePair<string, int>[] tags;
    private readonly PageTail tail;
    private readonly string path;
    private readonly QueryText query;

    /// <param name="listed">All tags in the order of the list.</param>
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

    /// <summary>The cursor of a tag has its place in the list as the id, from 1.</summary>
    private static (KeyValuePair<string, int>[] Tags, PageTail Tail) PageOf(KeyValuePair<string, int>[] listed, CursorPage page)
    {
        var end = page.Before is { } before ? (int)Math.Clamp(before.Id - 1, 0, listed.Length) : listed.Length;
        var start = page.Before is null
            ? (int)Math.Clamp(page.After?.Id ?? 0, 0, listed.Length)
            : Math.Max(0, end - page.Size);
        var hasMore = page.Before is null ? end - start > page.Size : start > 0;
        end = Math.Min(end, start + page.Size);
        Cursor? Place(int place) => start == end ? null : new Cursor(page.Order, "", place);
        return (listed[start..end], new CursorTail(page, hasMore, Place(start + 1), Place(end)));
    }
}
