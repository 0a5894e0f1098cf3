using System.Globalization;
using ZendeskEmulator.Restrictions;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Views.Operations;

/// <summary>The lists of the views that the caller sees, and their count.</summary>
internal static class ListViews
{
    private const int MostCompact = 32;

    private static readonly RecordLists<View> Lists = new();

    private static readonly (string Name, SortKey<View> Key, bool IsDescending)[] Sorts =
    [
        ("position", View.ByPosition, false), ("alphabetical", View.ByTitle, false), ("created_at", View.ByCreatedAt, true),
        ("updated_at", View.ByUpdatedAt, true),
    ];

    /// <summary>The view of the path; null when the caller does not see it.</summary>
    public static View? Find(RequestContext request, AccountState state) => Find(request, state, request.Id);

    public static View? Find(RequestContext request, AccountState state, long id) =>
        state.Get<Records<View>>().Find(id) is { Deleted: false } view
        && ViewRules.AccessOf(state, request.Caller).Sees(view.Restriction) ? view : null;

    /// <summary>GET views</summary>
    public static Response All(RequestContext request) => Page(request, _ => true);

    /// <summary>GET views/active</summary>
    public static Response Active(RequestContext request) => Page(request, view => view.Active);

    /// <summary>GET views/search?query=</summary>
    public static Response Search(RequestContext request) => request.Query["query"] is { } text && !string.IsNullOrWhiteSpace(text)
        ? Page(request, view => view.Title.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase))
        : Errors.InvalidAttribute("query", "must be present", request.Action);

    /// <summary>GET views/compact: those that an agent's list of views begins with, always on one page (documented).</summary>
    public static Response Compact(RequestContext request)
    {
        var access = ViewRules.AccessOf(request.State, request.Caller);
        var active = Seen(request, view => view.Active && access.IsFor(view.Restriction));
        return Lists.Few(request, active.SortedAscending(View.ByPosition, null).Take(MostCompact));
    }

    /// <summary>GET views/count. Its time has an offset (recorded).</summary>
    public static Response Count(RequestContext request)
    {
        var (count, now) = (Seen(request, _ => true).Count, request.Account.Clock.UtcNow);
        return new ObjectResponse((json, _) =>
        {
            json.WriteStartObject("count");
            json.WriteNumber("value", count);
            json.WriteString("refreshed_at", now.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        });
    }

    /// <summary>GET views/show_many?ids=: unknown ones, and those that the caller does not see, are left out.</summary>
    public static Response ShowMany(RequestContext request) => IdList.Read(request.Query, request.Action, out var list) is { } badList
        ? badList
        : Lists.Few(request, list.Find(id => Find(request, request.State, id), _ => null).Where(Filter(
            request.Query, ViewRules.AccessOf(request.State, request.Caller))));

    private static Response Page(RequestContext request, Func<View, bool> isMeant)
    {
        var sorts = new ListSorts([.. View.Schema.Sorts.Select(sort => sort.Name)], View.ByCreatedAt.Name);
        if (PageRequest.Read(request.Query, request.Action, sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        var views = Seen(request, isMeant);
        if (page.Cursor is not null)
        {
            return Lists.Show(request, RecordPage<View>.Of(views, page, View.Schema.Sorts));
        }
        var sort = Array.Find(Sorts, sort => sort.Name == request.Query["sort_by"]) is { Key: not null } asked ? asked : Sorts[0];
        var isDescending = request.Query["sort_order"] switch
        {
            View.Ascending => false,
            View.Descending => true,
            _ => sort.IsDescending,
        };
        return Lists.Show(request, RecordPage<View>.Of(isDescending ? new NewestFirst<View>(views) : views, page, sort.Key, []));
    }

    private static FilteredRecords<View> Seen(RequestContext request, Func<View, bool> isMeant)
    {
        var access = ViewRules.AccessOf(request.State, request.Caller);
        var filter = Filter(request.Query, access);
        return new FilteredRecords<View>(
            request.State.Get<Records<View>>(), view => access.Sees(view.Restriction) && isMeant(view) && filter(view))
        {
            Cancellation = request.Http.RequestAborted,
        };
    }

    // Assumed A-145: unknown values of filters are ignored.
    /// <summary>access, active and group_id.</summary>
    private static Func<View, bool> Filter(QueryText query, RestrictionAccess access)
    {
        var active = query["active"] is { } text ? BodyValue.BooleanOf(text) : null;
        var group = BodyValue.TryReadId(query["group_id"] ?? "", out var id) ? id : 0;
        var named = query["access"];
        return view => (active is null || view.Active == active)
            && (group == 0 || view.Restriction is { IsPersonal: false } && view.Restriction.Ids.Contains(group))
            && access.IsNamed(named, view.Restriction);
    }
}
