namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// When LiteDB opens a file, it treats a missing log as an empty one, cuts off a page that is incomplete, and does not
/// notice damaged pages. These checks refuse such files.
/// </summary>
internal static class LiteDbFileCheck
{
    /// <summary>Pages that are read at once.</summary>
    private const int Slice = 128;

    /// <summary>Checks the log, and cuts off an incomplete transaction at its end.</summary>
    /// <returns>The data file's header page, and the valid part of the log.</returns>
    /// <exception cref="DataFileException">The data file needs its log and no readable log exists, or it is not a file
    /// of this emulator and version.</exception>
    public static (byte[] Header, LiteDbLogScan Log) CheckLog(string path, string logPath, LiteDbDataStream data, LiteDbLogStream log)
    {
        if (data.Length < LiteDbPage.Size)
        {
            throw Damaged(path, "it ends too early");
        }
        var header = new byte[LiteDbPage.Size];
        data.ReadAt(0, header);
        LiteDbVersion.Check(path, header);
        if (!LiteDbPage.IsWhole(header))
        {
            throw Damaged(path, "its first page differs from its check byte");
        }
        var needsLog = LiteDbVersion.NeedsLog(header);
        var scan = LiteDbLogScan.Of(log);
        // A process that is killed in its first write leaves less than a page.
        if (scan.Header is null && (needsLog || log.Length >= LiteDbPage.Size))
        {
            throw new DataFileException(log.Length == 0
                ? $"The data file {path} is incomplete: its log {logPath} is missing or empty."
                : $"The data file {path} is incomplete: its log {logPath} is damaged from its beginning.");
        }
        log.Keep(scan.Bytes);
        return (header, scan);
    }

    /// <summary>Checks every page of the data file that the log does not replace.</summary>
    /// <exception cref="DataFileException">A page is missing or damaged.</exception>
    public static void CheckPages(string path, byte[] header, LiteDbLogScan scan, LiteDbDataStream data)
    {
        var last = LiteDbPage.LastPageOf(scan.Header ?? header);
        var pages = data.Length / LiteDbPage.Size;
        for (var id = pages; id <= last; id++)
        {
            if (!scan.Pages.ContainsKey((uint)id))
            {
                throw Damaged(path, "it ends too early");
            }
        }
        var buffer = new byte[Slice * LiteDbPage.Size];
        for (var first = 0L; first < pages; first += Slice)
        {
            var count = (int)Math.Min(Slice, pages - first);
            data.ReadAt(first * LiteDbPage.Size, buffer.AsSpan(0, count * LiteDbPage.Size));
            for (var i = 0; i < count; i++)
            {
                var page = buffer.AsSpan(i * LiteDbPage.Size, LiteDbPage.Size);
                var id = (uint)(first + i);
                if (id <= last && !scan.Pages.ContainsKey(id) && (!LiteDbPage.IsWhole(page) || LiteDbPage.IdOf(page) != id))
                {
                    throw Damaged(path, $"its page {id} differs from its check byte");
                }
            }
        }
    }

    private static DataFileException Damaged(string path, string how) => new($"The data file {path} is damaged: {how}.");
}
