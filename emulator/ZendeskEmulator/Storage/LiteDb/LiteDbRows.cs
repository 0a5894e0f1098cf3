using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Some documents on their way into memory.</summary>
internal sealed class LiteDbRows(DataFileContents contents) : ILoadedRows, IDisposable
{
    // Few: a document takes kilobytes, and one that waits here during a collection of garbage is moved by it.
    private const int Max = 64;

    private readonly List<(RecordKind Kind, BsonDocument Document)> rows = new(Max);
    private readonly List<(long Key, object? Record, uint Checksum)> records = new(Max);
    private readonly LiteDbJsonWriter json = new();

    public bool IsFull => rows.Count == Max;

    public void Add(RecordKind kind, BsonDocument document) => rows.Add((kind, document));

    public void Read()
    {
        foreach (var (kind, document) in rows)
        {
            var key = LiteDbRecord.KeyOf(document);
            var body = LiteDbRecord.JsonOf(document, json);
            var checksum = RecordChecksum.Of(key, kind.Utf8Name, body);
            if (LiteDbRecord.ChecksumOf(document) != checksum)
            {
                throw contents.Damaged($"its record {key} differs from its checksum");
            }
            records.Add((key, kind.Read(body), checksum));
        }
    }

    public void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var (key, record, checksum) = records[i];
            contents.Load(key, rows[i].Kind, record, checksum, load);
        }
        rows.Clear();
        records.Clear();
    }

    public void Dispose() => json.Dispose();
}
