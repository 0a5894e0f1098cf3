using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Macros.Operations;

/// <summary>The lists of macros that the caller sees: all, the active ones, those that a search finds, and their categories.</summary>
internal static class ListMacros
{
    private static readonly RecordLists<Macro> Lists = new();

    /// <summary>GET macros: admins see the personal macros of others too (documented).</summary>
    public static Response Handle(RequestContext request) => PageRequest.Read(request.Query, request.Action, out var page) is { } badPage
        ? badPage
        : Page(request, MacroFilter.Of(request.Query) with { Query = null }, page);

    /// <summary>GET macros/active: those that the caller can apply, unless <c>access</c> asks for the agents' own.</summary>
    public static Response Active(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var filter = MacroFilter.Of(request.Query);
        return Page(request, filter with { Active = true, OnlyViewable = filter.Access != MacroFilter.Agents, Query = null }, page);
    }

    /// <summary>GET macros/search?query=: by offset only (documented).</summary>
    public static Response Search(RequestContext request)
    {
        if (string.IsNullOrWhiteSpace(request.Query["query"]))
        {
            return Errors.InvalidAttribute("query", "must be present", request.Action);
        }
        return OffsetPage.Read(request.Query, request.Action, out var page) is { } badPage
            ? badPage
            : Page(request, MacroFilter.Of(request.Query), new PageRequest(page, null));
    }

    /// <summary>GET macros/categories: the categories of the active macros that the caller can apply, in alphabetical order.</summary>
    public static Response Categories(RequestContext request) => PlainListResponse.OfTexts(
        "categories",
        [.. Found(request, new MacroFilter { Active = true, OnlyViewable = true }).Ascending(0)
            .Select(macro => macro.Category).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)]);

    private static Response Page(RequestContext request, MacroFilter filter, PageRequest page)
    {
        if (filter.Access == MacroFilter.Agents && request.Caller.Role != CallerRole.Admin)
        {
            return Errors.Forbidden;
        }
        var found = Found(request, filter);
        var source = page.Cursor is null
            ? new OrderedRecords<Macro>(MacroOrder.Sort(found.Ascending(0), request.Query["sort_by"], request.Query["sort_order"]))
            : found;
        return Lists.Show(request, RecordPage<Macro>.Of(source, page));
    }

    private static IRecordSource<Macro> Found(RequestContext request, MacroFilter filter)
    {
        var access = MacroAccess.Of(request.State, request.Caller);
        return new FilteredRecords<Macro>(request.State.Get<Records<Macro>>(), macro => filter.Lets(macro, access));
    }
}
