using LiteDB;
using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Data files of LiteDB.</summary>
internal sealed class LiteDbFormat : StoreFormat
{
    public static readonly LiteDbFormat Instance = new();

    public override Store Store => Store.LiteDb;

    public override bool IsHead(ReadOnlySpan<byte> head) => LiteDbPage.IsHeader(head);

    /// <summary>Where LiteDB itself looks for it: emulator-log.db beside emulator.db.</summary>
    public override string LogPath(string path) => Path.ChangeExtension(path, null) + "-log" + Path.GetExtension(path);

    public override void Create(string path, SafeFileHandle empty, IReadOnlyList<RecordKind> kinds) =>
        RandomAccess.Write(
            empty,
            LiteDbEngine.NewFile(engine => engine.Insert(
                LiteDbAccounts.Totals,
                [LiteDbAccounts.TotalsOf(accounts: 0, sumOfNumbers: 0)],
                BsonAutoId.Int64)),
            0);

    public override IDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds) =>
        LiteDbDataFile.Open(path, durability, kinds);
}
