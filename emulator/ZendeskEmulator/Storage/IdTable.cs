namespace ZendeskEmulator.Storage;

/// <summary>
/// Records in ascending order of id, with holes: paging, cursors and exports need the order.
/// One writer at a time, under the account's lock; readers take no lock, since a record is replaced by one reference
/// and no chunk ever moves. Only records that <c>listed</c> accepts count and are listed (a deleted user is found, not listed).
/// </summary>
internal sealed class IdTable<T>(long firstId, Func<T, bool> listed)
    where T : class
{
    // 64 references are half a kilobyte: little for an account of three users, and 16,000 chunks for a million.
    private const int ChunkBits = 6;
    private const int ChunkSize = 1 << ChunkBits;

    private Chunk?[] chunks = [];
    private int count;

    /// <summary>The number of listed records.</summary>
    public int Count => Volatile.Read(ref count);

    public T? Find(long id)
    {
        var index = id - firstId;
        if (index is < 0 or >= IdLayout.CountsPerAccount)
        {
            return null;
        }
        var all = Volatile.Read(ref chunks);
        var at = (int)(index >> ChunkBits);
        return at < all.Length && all[at] is { } chunk ? Volatile.Read(ref chunk.Records[index & (ChunkSize - 1)]) : null;
    }

    /// <summary>Puts a record, or leaves a hole when it is null. Called with the account's lock held.</summary>
    public void Set(long id, T? record)
    {
        var index = id - firstId;
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(id));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, IdLayout.CountsPerAccount, nameof(id));

        var at = (int)(index >> ChunkBits);
        var chunk = ChunkFor(at);
        ref var place = ref chunk.Records[index & (ChunkSize - 1)];
        var change = Listed(record) - Listed(place);
        chunk.Used += (record is null ? 0 : 1) - (place is null ? 0 : 1);
        Volatile.Write(ref place, record);
        chunk.Listed += change;
        Volatile.Write(ref count, count + change);
        if (chunk.Used == 0)
        {
            // Short-lived records, such as the rows of jobs, must not leave empty pages behind.
            Volatile.Write(ref chunks[at], null);
        }
    }

    /// <summary>At most <paramref name="take"/> listed records, after <paramref name="skip"/> of them.</summary>
    public List<T> Page(long skip, int take)
    {
        var page = new List<T>(Math.Min(take, Count));
        foreach (var chunk in Volatile.Read(ref chunks))
        {
            if (chunk is null || skip >= chunk.Listed)
            {
                skip -= chunk?.Listed ?? 0;
                continue;
            }
            foreach (var record in chunk.Records)
            {
                if (record is null || !listed(record) || skip-- > 0)
                {
                    continue;
                }
                if (page.Count == take)
                {
                    return page;
                }
                page.Add(record);
            }
            skip = 0;
        }
        return page;
    }

    /// <summary>The records with higher ids than <paramref name="id"/>, ascending; also those that are not listed.</summary>
    public IEnumerable<T> Ascending(long id)
    {
        var all = Volatile.Read(ref chunks);
        for (var index = Math.Max(0, id - firstId + 1); index < (long)all.Length << ChunkBits; index++)
        {
            if (all[index >> ChunkBits] is not { } chunk)
            {
                index |= ChunkSize - 1;
            }
            else if (Volatile.Read(ref chunk.Records[index & (ChunkSize - 1)]) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>The records with lower ids than <paramref name="id"/>, descending; also those that are not listed.</summary>
    public IEnumerable<T> Descending(long id)
    {
        var all = Volatile.Read(ref chunks);
        for (var index = Math.Min(id - firstId, (long)all.Length << ChunkBits) - 1; index >= 0; index--)
        {
            if (all[index >> ChunkBits] is not { } chunk)
            {
                index &= ~(ChunkSize - 1);
            }
            else if (Volatile.Read(ref chunk.Records[index & (ChunkSize - 1)]) is { } record)
            {
                yield return record;
            }
        }
    }

    private int Listed(T? record) => record is not null && listed(record) ? 1 : 0;

    private Chunk ChunkFor(int at)
    {
        if (at >= chunks.Length)
        {
            var larger = new Chunk?[Math.Max(at + 1, chunks.Length * 2)];
            chunks.CopyTo(larger, 0);
            Volatile.Write(ref chunks, larger);
        }
        return chunks[at] ?? (chunks[at] = new Chunk());
    }

    private sealed class Chunk
    {
        public T?[] Records { get; } = new T?[ChunkSize];

        public int Listed { get; set; }

        public int Used { get; set; }
    }
}
