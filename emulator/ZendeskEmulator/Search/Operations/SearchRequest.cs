namespace ZendeskEmulator.Search.Operations;

/// <summary>The query of a search request.</summary>
internal static class SearchRequest
{
    /// <summary>Reads <c>query</c>. Returns null or the error.</summary>
    public static Error? Read(RequestContext request, out SearchQuery query)
    {
        var text = request.Query["query"];
        query = SearchQuery.Empty;
        // Assumed A-69: a search without a query, in the words of other missing parameters.
        return string.IsNullOrWhiteSpace(text)
            ? Errors.InvalidAttribute("query", "must be present", request.Action)
            : SearchQuery.Read(text, out query);
    }
}
