namespace ZendeskEmulator.Requests;

/// <summary>
/// Keeps the bytes of entries one behind the other in shared arrays. Entries leave in the order in which they came, and an array
/// whose entries have all left is used again, so a busy log allocates nothing and gives the garbage collector nothing to move.
/// </summary>
internal sealed class LogChunks
{
    // The log of a quiet account is small, since there may be thousands of them. A busy account holds at most one spare array.
    private const int Smallest = 2 * 1024;
    private const int Largest = 32 * 1024;

    // A longer entry gets an array of its own: at the end of a shared one it would leave much unused.
    private const int LongestShared = 4 * 1024;

    private readonly Queue<Chunk> chunks = new();
    private Chunk newest = Chunk.Empty;
    private Chunk? spare;

    /// <summary>Keeps a copy of the bytes, which stays as it is until it is released.</summary>
    public ArraySegment<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Length > LongestShared)
        {
            return bytes.ToArray();
        }
        if (bytes.Length > newest.Bytes.Length - newest.Used)
        {
            // An empty array at the front would never leave, and would keep all later ones from leaving.
            if (newest.Entries == 0)
            {
                chunks.TryDequeue(out _);
            }
            newest = Next(bytes.Length);
            chunks.Enqueue(newest);
        }
        var kept = new ArraySegment<byte>(newest.Bytes, newest.Used, bytes.Length);
        bytes.CopyTo(kept);
        newest.Used += bytes.Length;
        newest.Entries++;
        return kept;
    }

    /// <summary>Releases the oldest of the kept bytes.</summary>
    public void Release(ArraySegment<byte> oldest)
    {
        // Otherwise the entry has an array of its own.
        if (chunks.TryPeek(out var chunk) && ReferenceEquals(chunk.Bytes, oldest.Array) && --chunk.Entries == 0)
        {
            if (chunk != newest)
            {
                spare = chunks.Dequeue();
            }
            chunk.Used = 0;
        }
    }

    /// <summary>Lets the arrays go.</summary>
    public void Clear()
    {
        chunks.Clear();
        newest = Chunk.Empty;
        spare = null;
    }

    private Chunk Next(int length)
    {
        var size = Math.Max(length, Math.Clamp(2 * newest.Bytes.Length, Smallest, Largest));
        if (spare is { } free && free.Bytes.Length >= size)
        {
            spare = null;
            return free;
        }
        return new Chunk(GC.AllocateUninitializedArray<byte>(size));
    }

    /// <summary>An array that entries share.</summary>
    private sealed class Chunk(byte[] bytes)
    {
        public static readonly Chunk Empty = new([]);

        public byte[] Bytes => bytes;

        public int Used { get; set; }

        public int Entries { get; set; }
    }
}
