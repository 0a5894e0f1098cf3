using System.Runtime.CompilerServices;

namespace Zendesk;

/// <summary>
/// A list that is read while it is enumerated, a page at a time: as its records, or by <see cref="AsPages"/>. Each enumeration
/// asks Zendesk again.
/// </summary>
/// <typeparam name="T">The type of its records.</typeparam>
public abstract class ZendeskList<T> : IAsyncEnumerable<T>
{
    /// <summary>Makes a list.</summary>
    protected ZendeskList()
    {
    }

    /// <summary>The list's pages, each with a token from which a later enumeration can continue.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>At least one page, which may be empty.</returns>
    public abstract IAsyncEnumerable<ZendeskPage<T>> AsPages(CancellationToken cancellationToken = default);

    /// <summary>Enumerates the records.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The records of all pages.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (var record in page.Records)
            {
                yield return record;
            }
        }
    }
}

/// <summary>Makes lists without a server, for tests.</summary>
public static class ZendeskList
{
    /// <summary>A list of one page.</summary>
    /// <param name="records">The records of the page.</param>
    /// <typeparam name="T">The type of its records.</typeparam>
    /// <returns>A list that sends no requests.</returns>
    public static ZendeskList<T> Of<T>(params IEnumerable<T> records) => FromPages(new ZendeskPage<T>([.. records]));

    /// <summary>A list of some pages.</summary>
    /// <param name="pages">The pages, in their order.</param>
    /// <typeparam name="T">The type of its records.</typeparam>
    /// <returns>A list that sends no requests.</returns>
    public static ZendeskList<T> FromPages<T>(params IEnumerable<ZendeskPage<T>> pages) => new Ready<T>([.. pages]);

    private sealed class Ready<T>(IReadOnlyList<ZendeskPage<T>> pages) : ZendeskList<T>
    {
        public override async IAsyncEnumerable<ZendeskPage<T>> AsPages(
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var page in pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.CompletedTask.ConfigureAwait(false);
                yield return page;
            }
        }
    }
}
