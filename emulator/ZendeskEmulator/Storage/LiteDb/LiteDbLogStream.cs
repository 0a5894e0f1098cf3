namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// The log beside the data file. The pages of a commit are written together, in their order: a process that dies in between
/// leaves a transaction without its end, which does not count.
/// </summary>
internal sealed class LiteDbLogStream(string path, bool waitsForDisk) : LiteDbStream(path, FileMode.OpenOrCreate, waitsForDisk)
{
    private const int MaxWaiting = 64;

    private readonly byte[] waiting = new byte[MaxWaiting * LiteDbPage.Size];
    private int waitingBytes;
    private long? length;

    /// <summary>The numbers of the pages in the log, in its order; null while it has pages of an earlier emulator.</summary>
    private List<uint>? pages;

    /// <summary>Which of them have a newer version behind them; null while LiteDB may read them.</summary>
    private bool[]? isOlder;

    /// <summary>The length for LiteDB. The file is longer while it still has earlier pages.</summary>
    public override long Length => (length ?? FileLength) + waitingBytes;

    private long Written => length ?? FileLength;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (isOlder?[Position / LiteDbPage.Size] == true)
        {
            buffer.AsSpan(offset, count).Clear();
            Position += count;
            return count;
        }
        if (Position + count > Written)
        {
            WriteWaiting();
        }
        return base.Read(buffer, offset, count);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Position != Length || count != LiteDbPage.Size)
        {
            throw new IOException($"LiteDB writes its log at {Position} of {Length}.");
        }
        if (waitingBytes == waiting.Length)
        {
            WriteWaiting();
        }
        if (Position == 0)
        {
            pages = [];
        }
        pages?.Add(LiteDbPage.IdOf(buffer.AsSpan(offset)));
        var page = waiting.AsSpan(waitingBytes, LiteDbPage.Size);
        buffer.AsSpan(offset, count).CopyTo(page);
        LiteDbPage.Seal(page);
        waitingBytes += LiteDbPage.Size;
        Position += count;
    }

    /// <summary>After a commit: writes the buffered pages, and waits for the disk if the durability demands it.</summary>
    /// <exception cref="IOException">It cannot be written; some of it may be.</exception>
    public void Commit()
    {
        if (WaitsForDisk && waitingBytes > LiteDbPage.Size)
        {
            // The page that ends the transaction must not reach the disk before the others.
            var end = waiting.AsSpan(waitingBytes - LiteDbPage.Size, LiteDbPage.Size).ToArray();
            waitingBytes -= LiteDbPage.Size;
            WriteWaiting();
            FlushToDisk();
            end.CopyTo(waiting, 0);
            waitingBytes = LiteDbPage.Size;
        }
        WriteWaiting();
        FlushToDisk();
    }

    /// <summary>
    /// LiteDB empties the log when its pages are in the data file. The pages stay until the first one is overwritten. Until
    /// then the data file says that it needs its log, and a restart after a crash would not find it.
    /// </summary>
    public override void SetLength(long value)
    {
        if (value != 0)
        {
            throw new IOException($"LiteDB cuts its log to {value}.");
        }
        (length, waitingBytes) = (0, 0);
        (pages, isOlder) = (null, null);
    }

    /// <summary>
    /// Before LiteDB moves the log into the data file: it would write every version of a page there, one after the other.
    /// From now on it reads the older ones as blank pages, which it leaves out.
    /// </summary>
    public void HideOlderPages()
    {
        if (pages is null)
        {
            return;
        }
        var newer = new HashSet<uint>();
        isOlder = new bool[pages.Count];
        for (var i = pages.Count - 1; i >= 0; i--)
        {
            isOlder[i] = !newer.Add(pages[i]);
        }
    }

    /// <summary>Before LiteDB opens the log: cuts off its invalid part.</summary>
    public void Keep(long bytes)
    {
        if (FileLength > bytes)
        {
            Cut(bytes);
        }
    }

    /// <summary>LiteDB calls it at arbitrary times. Only <see cref="Commit"/> writes the buffered pages.</summary>
    public override void Flush()
    {
    }

    private void WriteWaiting()
    {
        if (waitingBytes == 0)
        {
            return;
        }
        var at = Written;
        WriteAt(at, waiting.AsSpan(0, waitingBytes));
        if (length is not null)
        {
            // The earlier pages are in the data file. With the first page replaced, the rest can be removed.
            Cut(at + waitingBytes);
            length = null;
        }
        waitingBytes = 0;
    }
}
