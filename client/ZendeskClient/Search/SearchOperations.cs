namespace Zendesk;

/// <summary>
/// Zendesk's search over users, organizations, groups and tickets. Recent writes may be missing for seconds to
/// minutes. Each call fails with a <see cref="ZendeskException"/>.
/// </summary>
public class SearchOperations : ZendeskOperations
{
    /// <inheritdoc/>
    protected SearchOperations()
    {
    }

    internal SearchOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>
    /// The records that a query finds. Zendesk refuses to go beyond a thousand results: <see cref="ExportAsync"/> does not.
    /// </summary>
    /// <param name="query">In Zendesk's search language, such as <c>type:user created>2026-01-01</c>.</param>
    /// <param name="options">How they are sorted and read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The results, or their pages. A record that moves to the next page while the list is read comes once.</returns>
    public virtual ZendeskList<SearchResult> ListAsync(
        string query,
        SearchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return new DistinctList<SearchResult>(
            PagedList.ByNumber(
                Api,
                "ListSearchResults",
                "search",
                search => search.Add("query", query),
                SearchListBody.Page,
                options ?? new SearchOptions(),
                cancellationToken),
            result => (result.ResultType, result.Id));
    }

    /// <summary>
    /// All records that a query finds, the newest first. A <see cref="ZendeskPage{T}.ResumeToken"/> lives for an hour.
    /// </summary>
    /// <param name="query">In Zendesk's search language.</param>
    /// <param name="options">Of which type, and how they are read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The results, or their pages.</returns>
    public virtual ZendeskList<SearchResult> ExportAsync(
        string query,
        SearchExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        options ??= new SearchExportOptions();
        return new DistinctList<SearchResult>(
            PagedList.ByCursor(
                Api,
                "ExportSearchResults",
                "search/export",
                SearchListBody.Page,
                options with { Parameters = new Dictionary<string, string>(options.Parameters) { ["query"] = query } },
                cancellationToken),
            result => (result.ResultType, result.Id));
    }

    /// <summary>How many records a query finds.</summary>
    /// <param name="query">In Zendesk's search language.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The count.</returns>
    public virtual async Task<long> CountAsync(string query, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        var request = ApiRequest.Get("CountSearchResults", "search/count" + new ListQuery().Add("query", query));
        return (await Api.ReadAsync(request, SearchCountBody.One, cancellationToken).ConfigureAwait(false)).Count!.Value;
    }
}
