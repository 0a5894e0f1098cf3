using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>Data files of SQLite.</summary>
internal sealed class SqliteFormat : StoreFormat
{
    public static readonly SqliteFormat Instance = new();

    public override Store Store => Store.Sqlite;

    public override bool IsHead(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);

    public override string LogPath(string path) => path + "-wal";

    public override void Create(string path, SafeFileHandle empty, IReadOnlyList<RecordKind> kinds) => SqliteDataFile.Create(path, kinds);

    public override IDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds) =>
        SqliteDataFile.Open(path, durability, kinds);
}
