using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.Views.Operations;

/// <summary>The numbers of tickets in views: of one, of several, of a preview.</summary>
internal static class ViewCounts
{
    private const int MaxViews = 20;

    /// <summary>GET views/{id}/count</summary>
    public static Response One(RequestContext request)
    {
        if (ListViews.Find(request, request.State) is not { } view)
        {
            return Errors.RecordNotFound;
        }
        return ViewLimits.Take(request, ViewLimits.Counts, view.Id) is { } refused
            ? refused
            : Show(view.Id, ViewTickets.Of(request).Count(view));
    }

    /// <summary>GET views/count_many?ids=: unknown ones, and those that the caller does not see, are left out.</summary>
    public static Response Many(RequestContext request)
    {
        if ((IdList.Read(request.Query, request.Action, out var list) ?? request.Limits().Take(ViewLimits.ManyCounts)) is { } refused)
        {
            return refused;
        }
        if (list.Ids.Count is 0 or > MaxViews)
        {
            return list.Ids.Count == 0
                ? Errors.InvalidAttribute("ids", "must be present", request.Action)
                : Errors.TooManyValuesOf("ids", MaxViews);
        }
        var tickets = ViewTickets.Of(request);
        (long Id, int Count)[] counts =
        [
            .. list.Find(id => ListViews.Find(request, request.State, id), _ => null).Select(view => (view.Id, tickets.Count(view))),
        ];
        return new ObjectResponse((json, links) =>
        {
            json.WriteStartArray("view_counts");
            foreach (var (id, count) in counts)
            {
                Write(json, links, id, count);
            }
            json.WriteEndArray();
        });
    }

    /// <summary>POST views/preview/count. There is no view whose id could be shown.</summary>
    public static Response Preview(RequestContext request, RecordInput<View> input) =>
        ExecuteView.ReadPreview(request, input, out var view) is { } refused ? refused : Show(0, ViewTickets.Of(request).Count(view));

    private static ObjectResponse Show(long viewId, int count) => new((json, links) =>
    {
        json.WritePropertyName("view_count");
        Write(json, links, viewId, count);
    });

    private static void Write(Utf8JsonWriter json, Links links, long viewId, int count)
    {
        json.WriteStartObject();
        json.WriteString("url", viewId == 0
            ? $"{links.BaseUrl}/api/v2/views/preview/count.json"
            : string.Create(CultureInfo.InvariantCulture, $"{links.BaseUrl}/api/v2/views/{viewId}/count.json"));
        json.WriteNumber("view_id", viewId);
        json.WriteNumber("value", count);
        json.WriteString("pretty", count.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("fresh", true);
        json.WriteEndObject();
    }
}
