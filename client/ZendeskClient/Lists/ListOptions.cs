namespace Zendesk;

/// <summary>Which part of a list, and how it is read.</summary>
public record ListOptions
{
    /// <summary>How many records a page has, 1 to 100. Default: 100, Zendesk's largest.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>
    /// Where to begin: <see cref="ZendeskPage{T}.ResumeToken"/> of a page of the same list, whose successor comes first.
    /// Null, the default: at the beginning.
    /// </summary>
    public string? ResumeToken { get; init; }

    /// <summary>
    /// The related records that each page also has, in <see cref="ZendeskPage{T}.Sideloads"/>; read the list by <see
    /// cref="ZendeskList{T}.AsPages"/>. Default: nothing.
    /// </summary>
    public IReadOnlyList<Sideload> Include { get; init; } = [];

    /// <summary>Additional query parameters of each request, for filters without a property here. Default: empty.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        if (PageSize is < 1 or > 100)
        {
            throw new ArgumentException("PageSize takes 1 to 100.");
        }
    }

    internal ListQuery ToQuery()
    {
        var query = new ListQuery();
        AddTo(query);
        query.AddIfAny("include", string.Join(',', Include));
        foreach (var (name, value) in Parameters)
        {
            query.Add(Uri.EscapeDataString(name), value);
        }
        return query;
    }

    private protected virtual void AddTo(ListQuery query)
    {
    }
}
