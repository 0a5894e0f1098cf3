using ZendeskEmulator.Conditions;
using ZendeskEmulator.Restrictions;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Views;

/// <summary>A list of the tickets that meet some conditions, with the columns, the groups and the order in which it is shown.</summary>
internal sealed record View : TimedRecord, IHasSchema<View>
{
    public const string Ascending = "asc";
    public const string Descending = "desc";

    /// <summary>The place of a new view, behind all others.</summary>
    private const long BehindAll = 10_000;

    public static readonly SortKey<View> ByPosition = new("position", view => $"{view.Position:D19}");
    public static readonly SortKey<View> ByTitle = new("title", view => view.Title.ToUpperInvariant());
    public static readonly SortKey<View> ByCreatedAt = new("created_at", view => $"{view.CreatedAt:s}");
    public static readonly SortKey<View> ByUpdatedAt = new("updated_at", view => $"{view.UpdatedAt:s}");

    private static readonly string[] UsualColumns = ["subject", "requester", "created", "updated", "group", "assignee"];

    /// <summary>In the recorded order (facts-tickets §11).</summary>
    public static Schema<View> Schema { get; } = new("views", "view", fields => fields
        .Url()
        .Id()
        .Text("title", view => view.Title, (view, value) => view.Title = value?.Trim() ?? "").Required("Title").Essential()
        .Boolean("active", view => view.Active, (view, value) => view.Active = value)
        .UpdatedAt()
        .CreatedAt()
        .Boolean("default", view => view.Default, (view, value) => view.Default = value).ReadOnly()
        .Number("position", view => view.Position, (view, value) => view.Position = value)
        .Text("description", view => view.Description, (view, value) => view.Description = value)
        .LookedUp(
            "execution",
            (state, _) => ViewColumns.Of(state),
            (json, key, view, columns, links) => ViewExecutionJson.Write(json, key, view, columns, links))
        .Derived("conditions", (json, key, view, _) => SentConditions.Write(json, key, view.All, view.Any))
        .Value("restriction", RestrictionType.Instance, view => view.Restriction, (view, value) => view.Restriction = value)
        .Derived("raw_title", (json, key, view, _) => json.WriteString(key, view.Placeholder ?? view.Title))
        .Text("placeholder", view => view.Placeholder, (view, value) => view.Placeholder = value).OnlyStored()
        .Value("all", StoredConditions.Several, view => view.All, (view, all) => view.All = all ?? []).OnlyStored()
        .Value("any", StoredConditions.Several, view => view.Any, (view, any) => view.Any = any ?? []).OnlyStored()
        .Value("columns", ColumnIds.Several, view => view.Columns, (view, ids) => view.Columns = ids ?? []).OnlyStored()
        .Value("group_by", ColumnIds.One, view => view.GroupBy, (view, id) => view.GroupBy = id).OnlyStored()
        .Text("group_order", view => view.GroupOrder, (view, order) => view.GroupOrder = order ?? Descending).OnlyStored()
        .Value("sort_by", ColumnIds.One, view => view.SortBy, (view, id) => view.SortBy = id).OnlyStored()
        .Text("sort_order", view => view.SortOrder, (view, order) => view.SortOrder = order ?? Descending).OnlyStored()
        .Boolean("deleted", view => view.Deleted, (view, value) => view.Deleted = value).OnlyStored()
        .Beside(ViewInput.AddTo))
    {
        Sorts = [ByPosition, ByTitle, ByCreatedAt, ByUpdatedAt],
        OrderByOffset = ByPosition,
        OrderByCursor = ByCreatedAt,
        IsListed = view => !view.Deleted,
    };

    public string Title { get; set; } = "";

    public bool Active { get; set; } = true;

    /// <summary>True for the views of a new account.</summary>
    public bool Default { get; set; }

    public long Position { get; set; } = BehindAll;

    public string? Description { get; set; }

    /// <summary>Who sees it; null for all agents.</summary>
    public Restriction? Restriction { get; set; }

    /// <summary>The placeholder that stands for the title of a new account's view; null for a title of the account's own.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The conditions that a ticket must meet, each of them.</summary>
    public Condition[] All { get; set; } = [];

    /// <summary>The conditions of which a ticket must meet one, where there are any.</summary>
    public Condition[] Any { get; set; } = [];

    /// <summary>The ids of the columns; those of custom fields are numbers.</summary>
    public string[] Columns { get; set; } = UsualColumns;

    /// <summary>The column whose values group the tickets; null for one list.</summary>
    public string? GroupBy { get; set; }

    public string GroupOrder { get; set; } = Descending;

    /// <summary>The column that orders the tickets within a group; null for their numbers.</summary>
    public string? SortBy { get; set; }

    public string SortOrder { get; set; } = Descending;

    /// <summary>True for a deleted view of a new account, which a restart must not create again.</summary>
    public bool Deleted { get; set; }
}
