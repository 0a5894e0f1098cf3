using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace Zendesk;

/// <summary>Reads a list of Zendesk's page by page, each when it is needed.</summary>
internal sealed class PagedList<T>(
    Func<string?, CancellationToken, Task<PageRead<T>>> read, string? resumeToken, CancellationToken cancellation) : ZendeskList<T>
{
    public override async IAsyncEnumerable<ZendeskPage<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, cancellationToken);
        var token = resumeToken;
        while (true)
        {
            var (page, isLast) = await read(token, either.Token).ConfigureAwait(false);
            if (!isLast && page.ResumeToken == token)
            {
                throw StandsStill();
            }
            yield return page;
            if (isLast)
            {
                yield break;
            }
            token = page.ResumeToken;
        }
    }

    /// <summary>An error instead of an endless loop.</summary>
    public static ZendeskApiException StandsStill() =>
        new(new ZendeskError(HttpStatusCode.OK) { Description = "the list has more pages, but its cursor does not advance" });
}

/// <summary>A page, and whether it ends the list. The last page of an export has a resume token too, for later.</summary>
internal readonly record struct PageRead<T>(ZendeskPage<T> Page, bool IsLast);

/// <summary>The two ways in which Zendesk's lists are read.</summary>
internal static class PagedList
{
    /// <summary>By cursor: <c>page[size]</c> and <c>page[after]</c>.</summary>
    /// <param name="path">Of the list, without a query.</param>
    public static ZendeskList<T> ByCursor<T>(
        ZendeskApi api,
        string operation,
        string path,
        BodyReader<ListBody<T>> reader,
        ListOptions options,
        CancellationToken cancellationToken)
    {
        options.Check();
        reader = SideloadBody.Beside(reader, options.Include);
        // The cursor goes back, and not links.next: credentials go to no address that a response names.
        return new PagedList<T>(
            async (token, cancellation) =>
            {
                var query = options.ToQuery().Add("page[size]", options.PageSize).AddIfAny("page[after]", token);
                var page = await api.ReadAsync(ApiRequest.Get(operation, path + query), reader, cancellation).ConfigureAwait(false);
                var next = page.HasMore ? page.Cursor ?? throw PagedList<T>.StandsStill() : null;
                return new PageRead<T>(new ZendeskPage<T>(page.Records, next) { Sideloads = page.Sideloads }, next is null);
            },
            options.ResumeToken,
            cancellationToken);
    }

    /// <summary>By the page's number, as searches are: <c>page</c> and <c>per_page</c>.</summary>
    /// <param name="addTo">Adds the search parameters.</param>
    public static ZendeskList<T> ByNumber<T>(
        ZendeskApi api,
        string operation,
        string path,
        Action<ListQuery> addTo,
        BodyReader<ListBody<T>> reader,
        ListOptions options,
        CancellationToken cancellationToken)
    {
        options.Check();
        _ = NumberOf(options.ResumeToken);
        reader = SideloadBody.Beside(reader, options.Include);
        return new PagedList<T>(
            async (token, cancellation) =>
            {
                var number = NumberOf(token);
                var query = options.ToQuery();
                addTo(query);
                query.Add("page", number).Add("per_page", options.PageSize);
                var page = await api.ReadAsync(ApiRequest.Get(operation, path + query), reader, cancellation).ConfigureAwait(false);
                var next = page.HasMore ? (number + 1).ToString(CultureInfo.InvariantCulture) : null;
                return new PageRead<T>(new ZendeskPage<T>(page.Records, next) { Sideloads = page.Sideloads }, next is null);
            },
            options.ResumeToken,
            cancellationToken);
    }

    private static int NumberOf(string? token) => token is null ? 1
        : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException("ResumeToken is of another list.");
}
