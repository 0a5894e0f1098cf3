namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The version number in a LiteDB file (its pragma USER_VERSION), by which the emulator recognizes its own files.</summary>
internal static class LiteDbVersion
{
    /// <summary>Raised with every change of the collections or of a record's JSON that older code cannot read.</summary>
    private const int Schema = 2;

    /// <summary>The oldest version that is read. The first commit makes the newest one of it.</summary>
    private const int OldestSchema = 1;

    /// <summary>The letters Zd.</summary>
    private const int Maker = 0x5A64;

    private const int NeedsLogFlag = 0x4000;

    /// <summary>Of a data file that has everything.</summary>
    public const int Whole = (Maker << 16) | Schema;

    /// <summary>Of a data file that does not have everything without its log (<see cref="LiteDbLog"/>).</summary>
    public const int WithLog = Whole | NeedsLogFlag;

    public static bool NeedsLog(ReadOnlySpan<byte> header) => (LiteDbPage.UserVersionOf(header) & NeedsLogFlag) != 0;

    /// <exception cref="DataFileException">The file is not one of this emulator, or of another version.</exception>
    public static void Check(string path, ReadOnlySpan<byte> header)
    {
        var version = LiteDbPage.UserVersionOf(header);
        if (version >> 16 != Maker)
        {
            throw new DataFileException($"The file {path} is a LiteDB file, but not a data file of this emulator.");
        }
        if ((version & 0xFFFF & ~NeedsLogFlag) is var schema and (< OldestSchema or > Schema))
        {
            throw new DataFileException($"The data file {path} has schema version {schema}; this emulator reads version {Schema}.");
        }
    }
}
