using System.Collections.Concurrent;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>
/// Counts an account's responses by operation and status. There is one number for each pair, so memory does not grow
/// with the requests.
/// </summary>
internal sealed class RequestCounts : IAccountPart<RequestCounts>
{
    private const string NoOperation = "(no such endpoint)";

    private readonly ConcurrentDictionary<(Operation? Operation, int Status), Tally> tallies = new(concurrencyLevel: 1, capacity: 7);

    public static RequestCounts Create(AccountState state) => new();

    /// <summary>Counts one response.</summary>
    /// <param name="operation">Null when no operation has the path.</param>
    public void Add(Operation? operation, int status) =>
        tallies.GetOrAdd((operation, status), static _ => new Tally()).Add();

    /// <summary>The counts, by operation and status.</summary>
    public IReadOnlyList<RequestCount> All() =>
    [
        .. tallies.Select(entry => new RequestCount(entry.Key.Operation?.Name ?? NoOperation, entry.Key.Status, entry.Value.Count))
            .OrderBy(count => count.Operation, StringComparer.Ordinal).ThenBy(count => count.Status),
    ];

    private sealed class Tally
    {
        private long count;

        public long Count => Interlocked.Read(ref count);

        public void Add() => Interlocked.Increment(ref count);
    }
}
