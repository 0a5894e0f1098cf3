using System.Runtime.CompilerServices;

namespace Zendesk;

/// <summary>
/// A list whose pages may begin with the last records of the previous page. It leaves out records that the previous page has
/// already, unless they changed.
/// </summary>
/// <param name="keyOf">The key of a state of a record: equal when two pages have the same state.</param>
internal sealed class DistinctList<T>(ZendeskList<T> list, Func<T, object> keyOf) : ZendeskList<T>
{
    public override async IAsyncEnumerable<ZendeskPage<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var before = new HashSet<object>();
        await foreach (var page in list.AsPages(cancellationToken).ConfigureAwait(false))
        {
            var keys = page.Records.Select(keyOf).ToHashSet();
            var seen = before;
            yield return seen.Overlaps(keys)
                ? page with { Records = [.. page.Records.Where(record => !seen.Contains(keyOf(record)))] }
                : page;
            before = keys;
        }
    }
}
