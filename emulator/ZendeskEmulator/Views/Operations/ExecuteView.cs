using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.Views.Operations;

/// <summary>The tickets of a view: whole, or as the rows of a table; and the rows of a view that is not stored.</summary>
internal static class ExecuteView
{
    /// <summary>GET views/{id}/tickets</summary>
    public static Response Tickets(RequestContext request)
    {
        if (ListViews.Find(request, request.State) is not { } view)
        {
            return Errors.RecordNotFound;
        }
        return ViewPage.Read(request.Query, request.Action, out var page) is { } badPage
            ? badPage
            : new TicketListResponse(request, () => PageOf(request, Ordered(request, view), page));
    }

    /// <summary>GET views/{id}/execute</summary>
    public static Response Handle(RequestContext request)
    {
        if (ListViews.Find(request, request.State) is not { } view)
        {
            return Errors.RecordNotFound;
        }
        return ViewPage.Read(request.Query, request.Action, out var page) is { } badPage ? badPage
            : ViewLimits.Take(request, ViewLimits.Executions, view.Id) is { } refused ? refused
            : new ViewRowsResponse(request, Ordered(request, view), view, ordered => PageOf(request, ordered, page));
    }

    /// <summary>POST views/preview</summary>
    public static Response Preview(RequestContext request, RecordInput<View> input)
    {
        if (ReadPreview(request, input, out var view) is { } refused)
        {
            return refused;
        }
        return ViewPage.Read(request.Query, request.Action, out var page) is { } badPage
            ? badPage
            : new ViewRowsResponse(request, view, null, ordered => PageOf(request, ordered, page));
    }

    /// <summary>Reads and checks a view that is not stored.</summary>
    public static Error? ReadPreview(RequestContext request, RecordInput<View> input, out View view)
    {
        view = input.Values with { };
        if (ViewLimits.Take(request, ViewLimits.Previews) is { } refused)
        {
            return refused;
        }
        var errors = new FieldErrors();
        ViewInput.Apply(input, view);
        ViewRules.CheckConditions(request.State, null, view, errors);
        ViewRules.CheckOutput(ViewColumns.Of(request.State), null, view, errors);
        return errors.Any ? Errors.RecordInvalid(errors) : null;
    }

    private static RecordPage<Ticket> PageOf(RequestContext request, View view, ViewPage page) =>
        page.Of(ViewTickets.Of(request).Find(view), $"{view.SortBy ?? "nice_id"} {view.SortOrder}");

    /// <summary>The view in the order that the query asks for; an order that no column has is ignored.</summary>
    private static View Ordered(RequestContext request, View view)
    {
        var columns = ViewColumns.Of(request.State);
        var query = request.Query;
        var sort = columns.Find(query["sort_by"]) is { IsSortable: true } sortColumn ? sortColumn.Id : view.SortBy;
        var group = columns.Find(query["group_by"]) is { IsGroupable: true } groupColumn ? groupColumn.Id : view.GroupBy;
        var order = query["sort_order"] is View.Ascending or View.Descending ? query["sort_order"]! : view.SortOrder;
        return view with { SortBy = sort, SortOrder = order, GroupBy = group };
    }
}
