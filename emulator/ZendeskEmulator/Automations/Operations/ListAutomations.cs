using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Automations.Operations;

/// <summary>The lists of automations: all, the active ones, and those that a search finds.</summary>
internal static class ListAutomations
{
    private static readonly RecordLists<Automation> Lists = new();

    /// <summary>By position unless <c>sort_by</c> says otherwise (documented).</summary>
    private static readonly SortKey<Automation>[] Sorts =
        [Automation.ByPosition, Automation.ByTitle, Automation.ByCreatedAt, Automation.ByUpdatedAt];

    /// <summary>GET automations</summary>
    public static Response All(RequestContext request)
    {
        var active = request.Query["active"] is { } text ? BodyValue.BooleanOf(text) : null;
        return Page(request, automation => active is null || automation.Active == active);
    }

    /// <summary>GET automations/active</summary>
    public static Response Active(RequestContext request) => Page(request, automation => automation.Active);

    /// <summary>GET automations/search?query=</summary>
    public static Response Search(RequestContext request)
    {
        if (request.Query["query"] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return Errors.InvalidAttribute("query", "must be present", request.Action);
        }
        var active = request.Query["active"] is { } flag ? BodyValue.BooleanOf(flag) : null;
        return Page(request, automation => (active is null || automation.Active == active)
            && automation.Title.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static Response Page(RequestContext request, Func<Automation, bool> isMeant)
    {
        var sorts = new ListSorts([.. Automation.Schema.Sorts.Select(sort => sort.Name)], null);
        if (PageRequest.Read(request.Query, request.Action, sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        var found = new FilteredRecords<Automation>(request.State.Get<Records<Automation>>(), isMeant);
        if (page.Cursor is not null)
        {
            return Lists.Show(request, RecordPage<Automation>.Of(found, page, Automation.Schema.Sorts));
        }
        var sort = Array.Find(Sorts, sort => sort.Name == request.Query["sort_by"]) ?? Automation.ByPosition;
        var isDescending = request.Query["sort_order"] switch
        {
            "asc" => false,
            "desc" => true,
            _ => sort == Automation.ByCreatedAt || sort == Automation.ByUpdatedAt,
        };
        return Lists.Show(
            request, RecordPage<Automation>.Of(isDescending ? new NewestFirst<Automation>(found) : found, page, sort, []));
    }
}
