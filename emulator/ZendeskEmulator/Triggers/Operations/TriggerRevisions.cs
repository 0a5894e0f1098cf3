using System.Globalization;

namespace ZendeskEmulator.Triggers.Operations;

/// <summary>GET triggers/{id}/revisions and triggers/{id}/revisions/{number}</summary>
internal static class TriggerRevisions
{
    /// <summary>Cursors are the numbers of revisions, behind a letter for the direction.</summary>
    private const char Older = 'a';
    private const char Newer = 'b';

    /// <summary>The newest first, by cursor: <c>cursor</c> and <c>limit</c>.</summary>
    public static Response List(RequestContext request)
    {
        if (!Records<Trigger>.Has(request.State, request.PathId(0)))
        {
            return Errors.RecordNotFound;
        }
        var (cursor, number) = (request.Query["cursor"] ?? "", 0L);
        if (cursor.Length > 0 && !(cursor[0] is Older or Newer && BodyValue.TryReadId(cursor.AsSpan(1), out number)))
        {
            return Errors.InvalidPaginationParameter("cursor");
        }
        var limit = int.TryParse(request.Query["limit"], CultureInfo.InvariantCulture, out var asked) && asked > 0
            ? Math.Min(asked, TriggerRevision.MaxOfTrigger)
            : TriggerRevision.MaxOfTrigger;
        var newestFirst = request.State.Get<Records<TriggerRevision>>().OfOwner(request.PathId(0)).Reverse();
        TriggerRevision[] page = cursor.StartsWith(Newer)
            ? [.. newestFirst.Where(revision => revision.Number > number).TakeLast(limit)]
            : [.. newestFirst.Where(revision => cursor.Length == 0 || revision.Number < number).Take(limit)];
        return Render(request, page, number);
    }

    public static Response Show(RequestContext request)
    {
        var (trigger, number) = (request.PathId(0), request.PathId(1));
        var found = Array.Find(
            request.State.Get<Records<TriggerRevision>>().OfOwner(trigger), revision => revision.Number == number);
        return found is null ? Errors.RecordNotFound : Crud<TriggerRevision>.Render(request, found);
    }

    /// <param name="number">The place of an empty page.</param>
    private static ObjectResponse Render(RequestContext request, TriggerRevision[] page, long number)
    {
        var write = TriggerRevision.Schema.Json.WriterFor(request.State, page);
        var after = $"{Older}{(page.Length == 0 ? number : page[^1].Number)}";
        var before = $"{Newer}{(page.Length == 0 ? number : page[0].Number)}";
        var (path, rest) = (request.Operation!.JsonPath(request), request.Query.Without("cursor"));
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartArray("trigger_revisions"u8);
            foreach (var revision in page)
            {
                write(json, revision, links);
            }
            json.WriteEndArray();
            json.WriteString("after_cursor"u8, after);
            json.WriteString("after_url"u8, Url(after));
            json.WriteString("before_cursor"u8, before);
            json.WriteString("before_url"u8, Url(before));
            json.WriteNumber("count"u8, page.Length);

            string Url(string cursor) => $"{links.BaseUrl}{path}?cursor={cursor}{rest}";
        });
    }
}
