namespace ZendeskEmulator.Storage;

/// <summary>
/// Ids of records by a text key, ignoring case; 0 for an unknown key. It keeps a hash and an id for each key, and compares
/// the key with that of the record. A key therefore costs about ten bytes, which the garbage collector does not scan.
/// One writer at a time, under the account's lock; readers take no lock.
/// </summary>
/// <param name="firstId">Ids are this + 1, + 2 and so on.</param>
/// <param name="keyOf">The present key of the record of an id; null if it has no key or does not exist.</param>
internal sealed class KeyIndex(long firstId, Func<long, string?> keyOf)
{
    // Growing a table blocks its account, so a large index is split into many small tables.
    private const int Largest = 4096;
    private const int PartBits = 8;

    private Table[] parts = [new()];
    private int count;

    public long Find(ReadOnlySpan<char> key)
    {
        var hash = Hash(key);
        var slots = PartOf(Volatile.Read(ref parts), hash).Slots;
        for (var at = hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = Volatile.Read(ref slots[at]);
            if (slot == Table.Free)
            {
                return 0;
            }
            if (Table.HashOf(slot) == hash && Table.CountOf(slot) is not 0 and var found
                && keyOf(firstId + found) is { } own && key.Equals(own, StringComparison.OrdinalIgnoreCase))
            {
                return firstId + found;
            }
        }
    }

    /// <summary>Gives a key that no other record has. With the account's lock held.</summary>
    public void Set(string key, long id)
    {
        var hash = Hash(key);
        PartOf(parts, hash).Add(hash, (int)(id - firstId));
        if (++count > Largest && parts.Length == 1)
        {
            Split();
        }
    }

    /// <summary>Takes the key from a record that has it. With the account's lock held.</summary>
    public void Remove(string key, long id)
    {
        var hash = Hash(key);
        if (PartOf(parts, hash).Remove(hash, (int)(id - firstId)))
        {
            count--;
        }
    }

    /// <summary>Updates the index for a record whose key changed; null stands for no key. With the account's lock held.</summary>
    public void Move(string? before, string? after, long id)
    {
        if (string.Equals(before, after, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        if (before is not null)
        {
            Remove(before, id);
        }
        if (after is not null)
        {
            Set(after, id);
        }
    }

    private void Split()
    {
        var split = new Table[1 << PartBits];
        for (var i = 0; i < split.Length; i++)
        {
            split[i] = new Table();
        }
        foreach (var slot in parts[0].Slots)
        {
            if (Table.CountOf(slot) is not 0 and var present)
            {
                PartOf(split, Table.HashOf(slot)).Add(Table.HashOf(slot), present);
            }
        }
        Volatile.Write(ref parts, split);
    }

    /// <summary>By the hash's upper bits: the lower ones are the place in the table.</summary>
    private static Table PartOf(Table[] all, int hash) => all.Length == 1 ? all[0] : all[hash >> (31 - PartBits)];

    /// <summary>31 bits; 0 stands for no key.</summary>
    private static int Hash(ReadOnlySpan<char> key) =>
        Math.Max(1, string.GetHashCode(key, StringComparison.OrdinalIgnoreCase) & int.MaxValue);

    /// <summary>Slots of a hash and an id's count. A search for a hash ends at the first free slot.</summary>
    private sealed class Table
    {
        public const ulong Free = 0;

        private const int Smallest = 4;

        private ulong[] slots = new ulong[Smallest];
        private int taken;
        private int present;

        /// <summary>A power of two of them, of which one at least is free.</summary>
        public ulong[] Slots => Volatile.Read(ref slots);

        public static int HashOf(ulong slot) => (int)(slot >> 32);

        /// <summary>0 for a free slot, or one whose key was removed.</summary>
        public static int CountOf(ulong slot) => (int)(uint)slot;

        public void Add(int hash, int count)
        {
            if ((taken + 1) * 4 > slots.Length * 3)
            {
                Renew();
            }
            Put(slots, hash, count);
            taken++;
            present++;
        }

        public bool Remove(int hash, int count)
        {
            for (var at = hash & (slots.Length - 1); slots[at] != Free; at = (at + 1) & (slots.Length - 1))
            {
                if (slots[at] == Slot(hash, count))
                {
                    // Not free: a search must reach the slots after it.
                    Volatile.Write(ref slots[at], Slot(hash, 0));
                    present--;
                    return true;
                }
            }
            return false;
        }

        private static ulong Slot(int hash, int count) => ((ulong)(uint)hash << 32) | (uint)count;

        private static void Put(ulong[] into, int hash, int count)
        {
            var at = hash & (into.Length - 1);
            while (into[at] != Free)
            {
                at = (at + 1) & (into.Length - 1);
            }
            Volatile.Write(ref into[at], Slot(hash, count));
        }

        /// <summary>A new array without removed keys. Readers continue in the old one.</summary>
        private void Renew()
        {
            var length = slots.Length;
            while ((present + 1) * 2 > length)
            {
                length *= 2;
            }
            var renewed = new ulong[length];
            foreach (var slot in slots)
            {
                if (CountOf(slot) != 0)
                {
                    Put(renewed, HashOf(slot), CountOf(slot));
                }
            }
            taken = present;
            Volatile.Write(ref slots, renewed);
        }
    }
}
