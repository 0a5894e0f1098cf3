using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Triggers.Operations;

/// <summary>The categories of triggers.</summary>
internal static class TriggerCategoryResource
{
    private const string Path = "/api/v2/trigger_categories";
    private const string One = $"{Path}/{{trigger_category_id}}";

    public static readonly Rules<TriggerCategory> Rules = new()
    {
        Validate = TriggerRules.ValidateCategory,
        Delete = TriggerRules.DeleteCategory,
    };

    private static readonly RecordLists<TriggerCategory> Lists = new();
    private static readonly Crud<TriggerCategory> Crud = new(Rules, "trigger_categories") { NotFound = TriggerErrors.CategoryNotFound };

    public static readonly Resource Resource = new("trigger_categories")
    {
        Kinds = [TriggerCategory.Schema.Kind],
        Seeds = [Crud.Seed((categories, sent) => categories.Ascending(0).FirstOrDefault(known => known.Name == sent.Name))],
        Operations =
        [
            Get(Path, "ListTriggerCategories", "trigger_categories/index", ListByCursor)
                .Noting("by cursor; sort position, name, created_at, updated_at; rule counts are ignored"),
            Crud.Create(Path, "CreateTriggerCategory").For(CallerRole.Admin).Assuming(150),
            Post(
                $"{Path}/jobs",
                "BatchOperateTriggerCategories",
                "trigger_categories/jobs/create",
                TriggerCategoryJob.Body,
                TriggerCategoryJob.Handle,
                TriggerCategoryJob.Render).For(CallerRole.Admin).Assuming(150),
            Crud.Show(One, "ShowTriggerCategoryById"),
            Crud.Patch(One, "UpdateTriggerCategory").For(CallerRole.Admin),
            Crud.Delete(One, "DeleteTriggerCategory").For(CallerRole.Admin).Assuming(149),
        ],
    };

    /// <summary>Always by cursor (recorded), also without its parameters.</summary>
    private static Response ListByCursor(RequestContext request)
    {
        var sorts = new ListSorts([.. TriggerCategory.Schema.Sorts.Select(sort => sort.Name)], "position");
        return CursorPage.Read(request.Query, sorts, out var page) is { } badPage
            ? badPage
            : Lists.Show(request, RecordPage<TriggerCategory>.Of(
                request.State.Get<Records<TriggerCategory>>(),
                new PageRequest(OffsetPage.First, page),
                TriggerCategory.Schema.Sorts));
    }
}
