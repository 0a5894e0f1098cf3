using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace Zendesk;

/// <summary>Reads a list page by page, each when it is needed.</summary>
internal static class CursorList
{
    /// <summary>Zendesk's largest page.</summary>
    private const int PageSize = 100;

    /// <param name="path">Of the list, without a query.</param>
    public static async IAsyncEnumerable<T> ReadAsync<TPage, T>(
        ZendeskApi api, string operation, string path, JsonTypeInfo<TPage> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : class, ICursorPage<T>
    {
        string? cursor = null;
        while (true)
        {
            // From the cursor, not from links.next: credentials go to no address that a response names.
            var after = cursor is null ? "" : $"&page[after]={Uri.EscapeDataString(cursor)}";
            var request = ApiRequest.Get(operation, $"{path}?page[size]={PageSize}{after}");
            var page = await api.SendAsync(request, type, body => body.Records is null ? null : body, cancellationToken).ConfigureAwait(false);
            foreach (var record in page.Value.Records!)
            {
                yield return record;
            }
            if (page.Value.Meta is not { HasMore: true, AfterCursor: var next })
            {
                yield break;
            }
            if (next is null || next == cursor)
            {
                throw new ZendeskApiException(new ApiError(HttpStatusCode.OK) { Description = "the list goes on, and its cursor does not" });
            }
            cursor = next;
        }
    }
}
