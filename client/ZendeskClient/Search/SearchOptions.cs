namespace Zendesk;

/// <summary>The order of a search's results, and how they are read.</summary>
public sealed record SearchOptions : ListOptions
{
    /// <summary>The order. Default: Zendesk's relevance.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Whether the latest come first. Default: true.</summary>
    public bool Descending { get; init; } = true;

    private protected override void AddTo(ListQuery query)
    {
        if (Sort != SearchSort.Relevance)
        {
            query.Add("sort_by", Sort == SearchSort.CreatedAt ? "created_at" : "updated_at").Add("sort_order", Descending ? "desc" : "asc");
        }
    }
}

/// <summary>The order of a search.</summary>
public enum SearchSort
{
    /// <summary>Zendesk's relevance.</summary>
    Relevance,

    /// <summary>When records were created.</summary>
    CreatedAt,

    /// <summary>When records were last changed.</summary>
    UpdatedAt,
}

/// <summary>The type and the paging of a search export.</summary>
public sealed record SearchExportOptions : ListOptions
{
    /// <summary>Only records of this type, such as <c>user</c> or <c>ticket</c>. Null, the default: all.</summary>
    public string? Type { get; init; }

    private protected override void AddTo(ListQuery query) => query.AddIfAny("filter[type]", Type);
}
