namespace ZendeskEmulator.Storage;

/// <summary>
/// The heap while a large data file is loaded. Most objects that are created then stay in use, and each garbage collection would move
/// them while all threads wait. So garbage is collected once, at the end.
/// </summary>
internal sealed class LoadingHeap : IDisposable
{
    /// <summary>With smaller files there is nothing to gain.</summary>
    private const long MinBytes = 32 << 20;

    private LoadingHeap()
    {
    }

    /// <summary>Collects no garbage until it is disposed, or the memory set aside for it is used up.</summary>
    /// <returns>Null where garbage is collected as usual.</returns>
    public static LoadingHeap? Begin(IDataFile file)
    {
        var length = new FileInfo(file.Path).Length;
        if (length < MinBytes)
        {
            return null;
        }
        var bytes = Math.Min(length + (length / 2), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
        try
        {
            if (!GC.TryStartNoGCRegion(bytes, disallowFullBlockingGC: true))
            {
                return null;
            }
            LargePages.AskFor(bytes);
            return new LoadingHeap();
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than this runtime can set aside.
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It was used up, and garbage was collected since.
            return;
        }
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
