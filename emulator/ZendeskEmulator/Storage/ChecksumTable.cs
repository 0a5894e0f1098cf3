namespace ZendeskEmulator.Storage;

/// <summary>
/// The checksums of an account's records by their counts, and with them how many there are and a sum over all. Four
/// bytes a record.
/// </summary>
internal sealed class ChecksumTable
{
    private const int PageLength = 4096;
    private const int FirstLength = 16;

    private uint[][] pages = [[]];

    public int Records { get; private set; }

    /// <summary>The same for the same records in any order; another one when a record is missing, changed or in another's place.</summary>
    public ulong Sum { get; private set; }

    public bool Has(int count) => At(count) != 0;

    /// <summary>Puts a record's checksum in, or takes it out with 0.</summary>
    public void Set(int count, uint checksum)
    {
        ref var place = ref Place(count);
        if (place != 0)
        {
            (Records, Sum) = (Records - 1, Sum - Mix(count, place));
        }
        if (checksum != 0)
        {
            (Records, Sum) = (Records + 1, Sum + Mix(count, checksum));
        }
        place = checksum;
    }

    private uint At(int count)
    {
        var (page, place) = (count / PageLength, count % PageLength);
        return page < pages.Length && place < pages[page].Length ? pages[page][place] : 0;
    }

    private ref uint Place(int count)
    {
        var (page, place) = (count / PageLength, count % PageLength);
        if (page >= pages.Length)
        {
            var before = pages.Length;
            Array.Resize(ref pages, Math.Max(page + 1, before * 2));
            Array.Fill(pages, [], before, pages.Length - before);
        }
        if (place >= pages[page].Length)
        {
            // Small accounts, which are the majority, have one page that grows with them.
            Array.Resize(ref pages[page], page > 0 ? PageLength : Math.Min(PageLength, Math.Max(FirstLength, (place + 1) * 2)));
        }
        return ref pages[page][place];
    }

    /// <summary>Spreads a record's place and checksum over 64 bits (the finalizer of SplitMix64).</summary>
    private static ulong Mix(int count, uint checksum)
    {
        var mixed = ((ulong)count << 32) | checksum;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
