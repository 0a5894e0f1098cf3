using System.Buffers;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Some rows of the data file on their way into memory. The rows are reused; the records made from them stay.
/// </summary>
internal class LoadedRows(DataFileContents contents) : ILoadedRows
{
    private const int Max = 256;

    private readonly Row[] rows = new Row[Max];
    private readonly object?[] records = new object?[Max];
    private readonly ArrayBufferWriter<byte> bodies = new(64 * 1024);
    private int count;

    public bool IsFull => count == Max;

    /// <param name="checksum">The checksum in the file; null if the row has none.</param>
    /// <param name="isJson">False for a body that <see cref="JsonOf"/> makes JSON of.</param>
    public void Add(long key, RecordKind kind, ReadOnlySpan<byte> body, long? checksum, bool isJson = true)
    {
        rows[count++] = new Row(key, kind, bodies.WrittenCount, body.Length, checksum, isJson);
        bodies.Write(body);
    }

    public void Read()
    {
        for (var i = 0; i < count; i++)
        {
            ref var row = ref rows[i];
            var body = bodies.WrittenSpan.Slice(row.Start, row.Length);
            var json = row.IsJson ? body : JsonOf(body);
            var checksum = RecordChecksum.Of(row.Key, row.Kind.Utf8Name, json);
            if (row.Checksum is { } expected && expected != checksum)
            {
                throw contents.Damaged($"its record {row.Key} differs from its checksum");
            }
            records[i] = row.Kind.Read(json);
            row = row with { Checksum = checksum };
        }
    }

    public void TakeOut(DataFileContents contents, Func<int, int, RecordKind, object, bool> load)
    {
        for (var i = 0; i < count; i++)
        {
            contents.Load(rows[i].Key, rows[i].Kind, records[i], (uint)rows[i].Checksum!.Value, load);
        }
        Array.Clear(records, 0, count);
        bodies.ResetWrittenCount();
        count = 0;
    }

    /// <summary>Makes the JSON of a body that has another form. It is valid until the next call.</summary>
    protected virtual ReadOnlySpan<byte> JsonOf(ReadOnlySpan<byte> body) => body;

    private readonly record struct Row(long Key, RecordKind Kind, int Start, int Length, long? Checksum, bool IsJson);
}
