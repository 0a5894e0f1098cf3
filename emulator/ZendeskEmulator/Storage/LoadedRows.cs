using System.Buffers;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Some rows of the data file on their way into memory, with their JSON. The rows are reused; the records made from them
/// stay.
/// </summary>
internal sealed class LoadedRows : ILoadedRows
{
    private const int Max = 256;

    private readonly Row[] rows = new Row[Max];
    private readonly object?[] records = new object?[Max];
    private readonly ArrayBufferWriter<byte> bodies = new(64 * 1024);
    private int count;

    public bool IsFull => count == Max;

    public void Add(long key, RecordKind kind, ReadOnlySpan<byte> body, uint checksum)
    {
        rows[count++] = new Row(key, kind, bodies.WrittenCount, body.Length, checksum);
        bodies.Write(body);
    }

    public void Read()
    {
        for (var i = 0; i < count; i++)
        {
            records[i] = rows[i].Kind.Read(bodies.WrittenSpan.Slice(rows[i].Start, rows[i].Length));
        }
    }

    public void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
    {
        for (var i = 0; i < count; i++)
        {
            contents.Load(rows[i].Key, rows[i].Kind, records[i], rows[i].Checksum, load);
        }
        Array.Clear(records, 0, count);
        bodies.ResetWrittenCount();
        count = 0;
    }

    private readonly record struct Row(long Key, RecordKind Kind, int Start, int Length, uint Checksum);
}
