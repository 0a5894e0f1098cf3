using ZendeskEmulator.Restrictions;
using ZendeskEmulator.Tickets;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Views.Operations;

/// <summary>Views.</summary>
internal static class ViewResource
{
    private const string Path = "/api/v2/views";
    private const string One = $"{Path}/{{view_id}}";

    private static readonly Rules<View> Rules = new()
    {
        CreateDefaults = CreateDefaults,
        Validate = ViewRules.Validate,
        Delete = ViewRules.Delete,
    };

    /// <summary>A view that the caller does not see is not found.</summary>
    private static readonly Crud<View> Crud = new(Rules, "rules/views") { Find = ListViews.Find };

    public static readonly Resource Resource = new("views")
    {
        Kinds = [View.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Limits = ViewLimits.Rules,
        Seeds = [Crud.Seed((views, sent) => views.Ascending(0).FirstOrDefault(view => view.Title == sent.Title))],
        Operations =
        [
            Get(Path, "ListViews", "rules/views/index", ListViews.All).Assuming(128, 143, 145)
                .Noting("filters access, active, group_id; sort_by, sort_order by offset; sort by cursor"),
            Crud.Create(Path, "CreateView").Assuming(127, 128, 139, 140, 141, 142)
                .Noting("without conditions on SLAs"),
            Get($"{Path}/active", "ListActiveViews", "rules/views/active", ListViews.Active).Assuming(145),
            Get($"{Path}/compact", "ListCompactViews", "rules/views/compact", ListViews.Compact).CachedFor(5).Assuming(145)
                .Noting("the first 32 active views of the caller"),
            Get($"{Path}/count", "CountViews", "rules/views/count", ListViews.Count).Assuming(145),
            Get($"{Path}/count_many", "GetViewCounts", "rules/views/count_many", ViewCounts.Many).Scanning()
                .Approximated("counts are exact and fresh; Zendesk's are cached, and null at first").Assuming(144),
            Get($"{Path}/definitions", "ListViewDefinitions", "rules/views/definitions", ViewDefinitions.Handle).Assuming(141)
                .Noting("the conditions, columns and orders that the emulator has; users, groups and the like are not listed as values"),
            Delete(
                $"{Path}/destroy_many", "BulkDeleteViews", "rules/views/destroy_many", ManyViews.Ids,
                (RequestContext request, in AccountWrite write, IdList ids) => ManyViews.Delete(Rules, request, write, ids),
                NoContent).Assuming(145),
            Post($"{Path}/preview", "PreviewViews", "rules/views/preview", Crud<View>.OnCreate, ExecuteView.Preview).Scanning()
                .Assuming(139, 141, 144),
            Post($"{Path}/preview/count", "PreviewCount", "rules/views/preview_count", Crud<View>.OnCreate, ViewCounts.Preview).Scanning()
                .Assuming(139, 144),
            Get($"{Path}/search", "SearchViews", "rules/views/search", ListViews.Search).Assuming(145)
                .Noting("finds words of titles"),
            Get($"{Path}/show_many", "ListViewsById", "rules/views/show_many", ListViews.ShowMany).Assuming(145),
            Put(
                $"{Path}/update_many", "UpdateManyViews", "rules/views/update_many", ManyViews.Changes,
                (RequestContext request, in AccountWrite write, ManyViews.Input input) => ManyViews.Update(Rules, request, write, input),
                ManyViews.Render).Assuming(145),
            Crud.Show(One, "ShowView").Assuming(128),
            Crud.Update(One, "UpdateView").Assuming(127, 128, 139, 140, 141, 142),
            Crud.Delete(One, "DeleteView").Assuming(128),
            Get($"{One}/count", "GetViewCount", "rules/views/count", ViewCounts.One).Scanning()
                .Approximated("the count is exact and fresh; Zendesk's is cached, and null at first").Assuming(144),
            Get($"{One}/execute", "ExecuteView", "rules/views/execute", ExecuteView.Handle).Scanning().Assuming(141, 142, 144)
                .Noting("sort_by, sort_order, group_by; the result is never a cached one"),
            Get($"{One}/export", "ExportView", "rules/views/export", ExportView.Handle)
                .Approximated("no file is made: Zendesk sends it by email"),
            Get($"{One}/tickets", "ListTicketsFromView", "rules/views/tickets", ExecuteView.Tickets).Scanning().Assuming(142)
                .Noting("sort_by, sort_order"),
        ],
    };

    private static void CreateDefaults(in AccountWrite write)
    {
        // Records of a kind that has never been used have no collection yet; deleted views leave marks.
        if (!write.Get<Records<View>>().WithUnlisted.Ascending(0).Any())
        {
            foreach (var view in DefaultViews.OfNewAccount)
            {
                write.Create(view with { });
            }
        }
    }
}
