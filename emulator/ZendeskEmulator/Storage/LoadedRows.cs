using System.Buffers;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Some rows of the data file on their way into memory: gathered by who reads the file, understood by somebody else
/// meanwhile. Small, and used again and again: what is made of them stays, the rows must not.
/// </summary>
internal sealed class LoadedRows
{
    private const int Most = 256;

    private readonly Row[] rows = new Row[Most];
    private readonly object?[] records = new object?[Most];
    private readonly ArrayBufferWriter<byte> bodies = new(64 * 1024);
    private int count;

    /// <summary>True when there may be more rows than these.</summary>
    public bool IsFull => count == Most;

    public void Add(long key, RecordKind kind, ReadOnlySpan<byte> body)
    {
        rows[count++] = new Row(key, kind, bodies.WrittenCount, body.Length);
        bodies.Write(body);
    }

    /// <summary>Makes the records of the rows; a record is null when its body is empty.</summary>
    /// <exception cref="System.Text.Json.JsonException">A body is not what it must be.</exception>
    public void Read()
    {
        for (var i = 0; i < count; i++)
        {
            records[i] = rows[i].Kind.Read(bodies.WrittenSpan.Slice(rows[i].Start, rows[i].Length));
        }
    }

    /// <summary>Hands the records over in their order, and forgets them.</summary>
    public void TakeOut(Action<long, RecordKind, object?> take)
    {
        for (var i = 0; i < count; i++)
        {
            take(rows[i].Key, rows[i].Kind, records[i]);
        }
        Array.Clear(records, 0, count);
        bodies.ResetWrittenCount();
        count = 0;
    }

    private readonly record struct Row(long Key, RecordKind Kind, int Start, int Length);
}
