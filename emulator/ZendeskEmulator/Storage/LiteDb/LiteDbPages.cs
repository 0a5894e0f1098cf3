namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The pages of a data file as the last commit left them: from the log where it has newer ones.</summary>
internal sealed class LiteDbPages(byte[] header, LiteDbLogScan scan, LiteDbDataStream data, LiteDbLogStream log)
{
    public ReadOnlySpan<byte> Header => scan.Header ?? header;

    /// <exception cref="DataFileException">The file has no such page.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Read(uint id, Span<byte> page)
    {
        if (scan.Pages.TryGetValue(id, out var at))
        {
            log.ReadAt(at, page);
        }
        else
        {
            data.ReadAt((long)id * LiteDbPage.Size, page);
        }
    }
}
