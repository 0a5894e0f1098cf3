namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The data file. LiteDB writes it when it moves the log into it.</summary>
internal sealed class LiteDbDataStream(string path, bool waitsForDisk) : LiteDbStream(path, FileMode.Open, waitsForDisk)
{
    public override long Length => FileLength;

    public override void Write(byte[] buffer, int offset, int count)
    {
        var bytes = buffer.AsSpan(offset, count);
        if (Position == 0 && count == LiteDbPage.Size)
        {
            // The only page that LiteDB also writes by itself. The others have the check byte that they got for the log.
            LiteDbPage.Seal(bytes);
        }
        WriteAt(Position, bytes);
        Position += count;
    }

    public override void SetLength(long value) => Cut(value);

    /// <summary>LiteDB calls it when the log is in the file, before it empties the log.</summary>
    public override void Flush() => FlushToDisk();
}
