namespace Zendesk;

/// <summary>The calls on the tags of a record, the same for every resource that has tags.</summary>
internal static class TagCalls
{
    /// <param name="path">Of the record.</param>
    public static Task<IReadOnlyList<string>> AddAsync(
        ZendeskApi api, string operation, string path, IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return api.ReadAsync(ApiRequest.Put(operation, $"{path}/tags", TagsBody.Of(tags)), TagsBody.All, cancellationToken);
    }

    /// <param name="path">Of the record.</param>
    public static Task<IReadOnlyList<string>> RemoveAsync(
        ZendeskApi api, string operation, string path, IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tags);
        return api.ReadAsync(
            ApiRequest.Delete(operation, $"{path}/tags") with { Body = TagsBody.Of(tags) },
            TagsBody.All,
            cancellationToken);
    }
}
