using ZendeskEmulator.Storage;

namespace ZendeskEmulator.BusinessRules;

/// <summary>The lists of a kind of rule: all, the active ones, and those that a search finds.</summary>
/// <param name="filter">A further filter of the query; null for none.</param>
internal sealed class RuleLists<T>(Func<QueryText, Predicate<T>?>? filter = null)
    where T : TimedRecord, IHasSchema<T>, IBusinessRule, new()
{
    private static readonly RecordLists<T> Lists = new();

    /// <summary>The orders of <c>sort_by</c>: the first unless another one is asked for (documented).</summary>
    public static SortKey<T>[] Sorts { get; } =
    [
        new("position", rule => SortText.Of(rule.Position)),
        new("alphabetical", rule => rule.Title.ToUpperInvariant()),
        new("created_at", rule => $"{rule.CreatedAt:s}"),
        new("updated_at", rule => $"{rule.UpdatedAt:s}"),
    ];

    /// <summary>All, or those that <c>active</c> asks for.</summary>
    public Response All(RequestContext request) => Page(request, _ => true);

    public Response Active(RequestContext request) => Page(request, rule => rule.Active);

    /// <summary>Those whose titles have the text of <c>query</c>.</summary>
    public Response Search(RequestContext request) => request.Query["query"]?.Trim() is { Length: > 0 } text
        ? Page(request, rule => rule.Title.Contains(text, StringComparison.OrdinalIgnoreCase))
        : Errors.InvalidAttribute("query", "must be present", request.Action);

    private Response Page(RequestContext request, Predicate<T> isMeant)
    {
        var sorts = new ListSorts([.. T.Schema.Sorts.Select(sort => sort.Name)], null);
        if (PageRequest.Read(request.Query, request.Action, sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        var active = request.Query["active"] is { } flag ? BodyValue.BooleanOf(flag) : null;
        var further = filter?.Invoke(request.Query);
        var found = new FilteredRecords<T>(request.State.Get<Records<T>>(), rule =>
            isMeant(rule) && (active is null || rule.Active == active) && further?.Invoke(rule) != false);
        if (page.Cursor is not null)
        {
            return Lists.Show(request, RecordPage<T>.Of(found, page, T.Schema.Sorts));
        }
        var sort = Array.Find(T.Schema.Sorts, sort => sort.Name == request.Query["sort_by"]) ?? T.Schema.Sorts[0];
        var isDescending = request.Query["sort_order"] switch
        {
            "asc" => false,
            "desc" => true,
            _ => sort.Name is "created_at" or "updated_at",
        };
        return Lists.Show(request, RecordPage<T>.Of(isDescending ? new NewestFirst<T>(found) : found, page, sort, []));
    }
}
