using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// A file under LiteDB's engine. LiteDB's own streams let two processes open a file on Linux, return stale bytes of a buffer
/// for reads beyond a file's end, and do not wait for the disk when they commit.
/// </summary>
internal abstract class LiteDbStream : Stream
{
    private readonly string path;

    /// <param name="mode">Whether the file must exist.</param>
    /// <exception cref="IOException">Another process has it, or it cannot be opened.</exception>
    protected LiteDbStream(string path, FileMode mode, bool waitsForDisk)
    {
        (this.path, WaitsForDisk) = (path, waitsForDisk);
        Handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.None);
        FileLength = RandomAccess.GetLength(Handle);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Position { get; set; }

    /// <summary>Set when the engine is discarded: its remaining writes must not reach the file.</summary>
    public bool IsAbandoned { get; set; }

    protected SafeFileHandle Handle { get; }

    protected bool WaitsForDisk { get; }

    /// <summary>The length of the file itself.</summary>
    protected long FileLength { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ReadAt(Position, buffer.AsSpan(offset, count));
        Position += count;
        return count;
    }

    /// <summary>Reads from a place of the file.</summary>
    /// <exception cref="DataFileException">The file ends before.</exception>
    public void ReadAt(long position, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var read = RandomAccess.Read(Handle, buffer, position);
            if (read == 0)
            {
                throw new DataFileException($"The file {path} is damaged: it ends too early.");
            }
            position += read;
            buffer = buffer[read..];
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected void WriteAt(long position, ReadOnlySpan<byte> bytes)
    {
        if (IsAbandoned)
        {
            throw new IOException($"The file {path} is closed.");
        }
        RandomAccess.Write(Handle, bytes, position);
        FileLength = Math.Max(FileLength, position + bytes.Length);
    }

    protected void Cut(long length)
    {
        if (!IsAbandoned)
        {
            RandomAccess.SetLength(Handle, length);
            FileLength = length;
        }
    }

    protected void FlushToDisk()
    {
        if (WaitsForDisk && !IsAbandoned)
        {
            RandomAccess.FlushToDisk(Handle);
        }
    }

    protected override void Dispose(bool disposing)
    {
        Handle.Dispose();
        base.Dispose(disposing);
    }
}
