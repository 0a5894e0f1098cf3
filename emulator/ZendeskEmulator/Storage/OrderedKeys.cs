namespace ZendeskEmulator.Storage;

/// <summary>One entry of <see cref="OrderedKeys"/>: a number to sort by, and the count of a record (<see cref="IdLayout"/>).</summary>
internal readonly record struct OrderedKey(ulong Key, int Count) : IComparable<OrderedKey>
{
    public int CompareTo(OrderedKey other) => Key != other.Key ? Key.CompareTo(other.Key) : Count.CompareTo(other.Count);
}

/// <summary>
/// A sorted set of entries of twelve bytes each, for indexes that must not cost much memory. It is a list of small sorted
/// arrays. A reader copies a few entries at a time under the lock, so that it never holds up the writer for long.
/// </summary>
internal sealed class OrderedKeys
{
    private const int LargestLeaf = 256;
    private const int Batch = 256;

    private readonly Lock gate = new();
    private readonly List<Leaf> leaves = [new Leaf()];

    // The first entry of each leaf side by side: a search for the leaf stays within the processor's cache.
    private readonly List<OrderedKey> firsts = [default];
    private int count;

    /// <summary>The number of entries.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Adds an entry, unless it exists.</summary>
    public void Add(ulong key, int recordCount)
    {
        var entry = new OrderedKey(key, recordCount);
        lock (gate)
        {
            var index = LeafOf(entry);
            var leaf = leaves[index];
            var at = leaf.Find(entry);
            if (at >= 0)
            {
                return;
            }
            at = ~at;
            if (leaf.Count == LargestLeaf)
            {
                // An entry behind all others starts a new leaf: keys that only grow fill their leaves.
                var isLast = index == leaves.Count - 1 && at == leaf.Count;
                var next = leaf.SplitOff(isLast ? leaf.Count : leaf.Count / 2);
                leaves.Insert(index + 1, next);
                firsts.Insert(index + 1, next.Count > 0 ? next[0] : entry);
                if (at >= leaf.Count)
                {
                    at -= leaf.Count;
                    leaf = next;
                    index++;
                }
            }
            leaf.Insert(at, entry);
            firsts[index] = leaf[0];
            count++;
        }
    }

    /// <summary>Removes an entry; one that is not there is ignored.</summary>
    public void Remove(ulong key, int recordCount)
    {
        var entry = new OrderedKey(key, recordCount);
        lock (gate)
        {
            var index = LeafOf(entry);
            var leaf = leaves[index];
            var at = leaf.Find(entry);
            if (at < 0)
            {
                return;
            }
            leaf.RemoveAt(at);
            count--;
            if (leaf.Count > 0)
            {
                firsts[index] = leaf[0];
            }
            else if (leaves.Count > 1)
            {
                leaves.RemoveAt(index);
                firsts.RemoveAt(index);
            }
        }
    }

    /// <summary>
    /// The entries after one, up to a key. A reader may or may not see a change that happens meanwhile; it reads all other entries once
    /// each.
    /// </summary>
    /// <param name="after">The entry before the first; null for the beginning.</param>
    /// <param name="last">The highest key.</param>
    public IEnumerable<OrderedKey> Behind(OrderedKey? after, ulong last)
    {
        var batch = new OrderedKey[Batch];
        while (Copy(after, last, batch) is > 0 and var copied)
        {
            for (var i = 0; i < copied; i++)
            {
                yield return batch[i];
            }
            after = batch[copied - 1];
        }
    }

    /// <summary>The entries with a key from one to another, both included.</summary>
    public IEnumerable<OrderedKey> Range(ulong first, ulong last) => Behind(new OrderedKey(first, int.MinValue), last);

    /// <summary>The number of entries with a key from one to another, both included.</summary>
    public int CountOf(ulong first, ulong last)
    {
        lock (gate)
        {
            var index = LeafOf(new OrderedKey(first, int.MinValue));
            var at = leaves[index].FirstBehind(new OrderedKey(first, int.MinValue));
            var found = 0;
            for (; index < leaves.Count; index++, at = 0)
            {
                var leaf = leaves[index];
                if (leaf.Count > 0 && leaf[leaf.Count - 1].Key <= last)
                {
                    found += leaf.Count - at;
                    continue;
                }
                return found + Math.Max(0, leaf.FirstBehind(new OrderedKey(last, int.MaxValue)) - at);
            }
            return found;
        }
    }

    private int Copy(OrderedKey? after, ulong last, OrderedKey[] into)
    {
        lock (gate)
        {
            var index = after is { } known ? LeafOf(known) : 0;
            var at = after is { } place ? leaves[index].FirstBehind(place) : 0;
            var copied = 0;
            while (index < leaves.Count && copied < into.Length)
            {
                var leaf = leaves[index];
                for (; at < leaf.Count && copied < into.Length; at++)
                {
                    if (leaf[at].Key > last)
                    {
                        return copied;
                    }
                    into[copied++] = leaf[at];
                }
                if (at == leaf.Count)
                {
                    index++;
                    at = 0;
                }
            }
            return copied;
        }
    }

    /// <summary>The last leaf whose first entry is not behind the given one; the first leaf if there is no such leaf.</summary>
    private int LeafOf(OrderedKey entry)
    {
        var at = firsts.BinarySearch(entry);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    /// <summary>A small sorted array.</summary>
    private sealed class Leaf
    {
        private const int Smallest = 4;

        private ulong[] keys = new ulong[Smallest];
        private int[] counts = new int[Smallest];

        public int Count { get; private set; }

        public OrderedKey this[int at] => new(keys[at], counts[at]);

        /// <summary>The entry's place, or the complement of the place where it belongs.</summary>
        public int Find(OrderedKey entry)
        {
            var (low, high) = (0, Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = this[middle].CompareTo(entry);
                if (order == 0)
                {
                    return middle;
                }
                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }
            return ~low;
        }

        public int FirstBehind(OrderedKey entry) => Find(entry) is >= 0 and var at ? at + 1 : ~Find(entry);

        public void Insert(int at, OrderedKey entry)
        {
            if (Count == keys.Length)
            {
                var larger = Math.Min(LargestLeaf, Count + Math.Max(Smallest, Count / 2));
                Array.Resize(ref keys, larger);
                Array.Resize(ref counts, larger);
            }
            Array.Copy(keys, at, keys, at + 1, Count - at);
            Array.Copy(counts, at, counts, at + 1, Count - at);
            keys[at] = entry.Key;
            counts[at] = entry.Count;
            Count++;
        }

        public void RemoveAt(int at)
        {
            Count--;
            Array.Copy(keys, at + 1, keys, at, Count - at);
            Array.Copy(counts, at + 1, counts, at, Count - at);
        }

        /// <summary>Moves the entries from a place on into a new leaf.</summary>
        public Leaf SplitOff(int at)
        {
            var next = new Leaf();
            for (var i = at; i < Count; i++)
            {
                next.Insert(i - at, this[i]);
            }
            Count = at;
            if (at < keys.Length / 2)
            {
                Array.Resize(ref keys, Math.Max(Smallest, at));
                Array.Resize(ref counts, Math.Max(Smallest, at));
            }
            return next;
        }
    }
}
