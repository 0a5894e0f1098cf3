namespace ZendeskEmulator.Requests;

/// <summary>
/// Keeps the bytes of entries one behind the other in arrays that are written once, so that a short entry costs no array of its
/// own for the garbage collector to move. An array is freed with the last entry in it.
/// </summary>
internal sealed class LogChunks
{
    // A quiet account, of which there may be thousands, takes little; a busy one holds at most one array too many.
    private const int Smallest = 2 * 1024;
    private const int Largest = 32 * 1024;

    // A longer entry gets an array of its own: at the end of a shared one it would leave much unused.
    private const int LongestShared = 4 * 1024;

    private byte[] chunk = [];
    private int used;

    /// <summary>Keeps a copy of the bytes, which changes no more.</summary>
    public ArraySegment<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestShared)
        {
            return bytes.ToArray();
        }
        if (bytes.Length > chunk.Length - used)
        {
            chunk = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length, Math.Clamp(2 * chunk.Length, Smallest, Largest)));
            used = 0;
        }
        var kept = new ArraySegment<byte>(chunk, used, bytes.Length);
        bytes.CopyTo(kept);
        used += bytes.Length;
        return kept;
    }

    /// <summary>Lets the array go.</summary>
    public void Clear()
    {
        chunk = [];
        used = 0;
    }
}
