namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The valid part of a log: its whole transactions, up to the first page that is damaged or out of place.</summary>
/// <param name="Bytes">How long that part is.</param>
/// <param name="Pages">The pages of the data file that it replaces, and where the newest version of each is.</param>
/// <param name="Header">The newest header page in it; null if it has no header page.</param>
internal sealed record LiteDbLogScan(long Bytes, IReadOnlyDictionary<uint, long> Pages, byte[]? Header)
{
    /// <summary>
    /// Reads the log as its one writer has written it: transactions with rising numbers, each with its pages together and its
    /// end on the last.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LiteDbLogScan Of(LiteDbLogStream log)
    {
        var (kept, last, current) = (0L, 0L, 0L);
        byte[]? header = null;
        var pages = new Dictionary<uint, long>();
        var open = new List<(uint Page, long At)>();
        var page = new byte[LiteDbPage.Size];
        for (var at = 0L; at + LiteDbPage.Size <= log.Length; at += LiteDbPage.Size)
        {
            log.ReadAt(at, page);
            var transaction = LiteDbPage.TransactionOf(page);
            if (!LiteDbPage.IsWhole(page) || transaction <= last || (open.Count > 0 && transaction != current))
            {
                break;
            }
            current = transaction;
            open.Add((LiteDbPage.IdOf(page), at));
            if (!LiteDbPage.IsConfirmed(page))
            {
                continue;
            }
            open.ForEach(one => pages[one.Page] = one.At);
            open.Clear();
            (kept, last) = (at + LiteDbPage.Size, current);
            if (LiteDbPage.IsHeader(page))
            {
                header = [.. page];
            }
        }
        return new LiteDbLogScan(kept, pages, header);
    }
}
