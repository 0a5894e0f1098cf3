namespace ZendeskEmulator.Search;

/// <summary>The order of a search's results.</summary>
/// <param name="Field">Such as created_at; null for relevance.</param>
// Assumed A-67: results of equal relevance are in order of id, and all that match are equally relevant.
internal readonly record struct SearchSort(string? Field, bool IsDescending)
{
    public const string Created = "created_at";
    public const string Updated = "updated_at";

    /// <summary>The order of exports: the newest first (recorded).</summary>
    public static readonly SearchSort Newest = new(Created, IsDescending: true);

    /// <summary>The order that sort_by and sort_order ask for, or else the query itself.</summary>
    /// <param name="types">The searched types. A field that no type has counts as relevance.</param>
    public static SearchSort Of(string? sortBy, string? sortOrder, SearchQuery query, params IEnumerable<SearchType> types)
    {
        var field = (string.IsNullOrEmpty(sortBy) ? query.SortBy : sortBy)?.ToLowerInvariant() switch
        {
            "created" or Created => Created,
            "updated" or Updated => Updated,
            { } other when types.Any(type => type.HasSort(other)) => other,
            _ => null,
        };
        var direction = string.IsNullOrEmpty(sortOrder) ? query.Direction : sortOrder;
        return new SearchSort(field, field is not null && !string.Equals(direction, "asc", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The place of a record among the results.</summary>
internal readonly record struct SearchPlace(long Value, long Id) : IComparable<SearchPlace>
{
    public int CompareTo(SearchPlace other) => Value != other.Value ? Value.CompareTo(other.Value) : Id.CompareTo(other.Id);
}
