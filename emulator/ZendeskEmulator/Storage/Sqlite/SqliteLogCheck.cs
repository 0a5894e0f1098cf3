using System.Buffers.Binary;

namespace ZendeskEmulator.Storage.Sqlite;

/// <summary>
/// SQLite treats a log that is missing or garbled as an empty one. It would silently lose every write since the last
/// checkpoint. This check refuses such a file.
/// </summary>
internal static class SqliteLogCheck
{
    private const int UserVersion = 60;
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;

    /// <summary>Checks the log before SQLite opens it.</summary>
    /// <exception cref="DataFileException">The data file needs its log, and no readable log exists.</exception>
    public static void Check(string path, string logPath)
    {
        using var data = File.OpenHandle(path);
        Span<byte> version = stackalloc byte[sizeof(int)];
        RandomAccess.Read(data, version, UserVersion);
        var needsLog = (BinaryPrimitives.ReadInt32BigEndian(version) & SqliteSchema.NeedsLog) != 0;
        if (!File.Exists(logPath))
        {
            if (needsLog)
            {
                throw new DataFileException($"The data file {path} is incomplete: its log {logPath} is missing.");
            }
            return;
        }
        using var log = File.OpenHandle(logPath);
        if ((needsLog || RandomAccess.GetLength(log) > 0) && !CanBeRead(log))
        {
            throw new DataFileException($"The data file {path} is incomplete: its log {logPath} is damaged from its beginning.");
        }
    }

    /// <summary>
    /// Whether the log's header is whole, and its first frame where another one follows. Any later damage leaves a prefix
    /// of the writes.
    /// </summary>
    private static bool CanBeRead(Microsoft.Win32.SafeHandles.SafeFileHandle log)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (RandomAccess.Read(log, header, 0) < HeaderLength || Word(header, 0) is not (0x377F0682 or 0x377F0683))
        {
            return false;
        }
        var isBigEndian = (Word(header, 0) & 1) != 0;
        var sums = Sums(header[..24], isBigEndian, (0, 0));
        if (sums != (Word(header, 24), Word(header, 28)))
        {
            return false;
        }
        var length = FrameHeaderLength + (int)Word(header, 8);
        var frame = new byte[length + FrameHeaderLength].AsSpan();
        if (RandomAccess.Read(log, frame, HeaderLength) < frame.Length || !HasSalt(frame, header) || !HasSalt(frame[length..], header))
        {
            // Frames of an earlier round, or one that was not finished.
            return true;
        }
        sums = Sums(frame[..8], isBigEndian, sums);
        sums = Sums(frame[FrameHeaderLength..length], isBigEndian, sums);
        return sums == (Word(frame, 16), Word(frame, 20));
    }

    private static bool HasSalt(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> header) => frame[8..16].SequenceEqual(header[16..24]);

    /// <summary>The checksum of a write-ahead log (sqlite.org/fileformat2.html, 4.2).</summary>
    private static (uint First, uint Second) Sums(ReadOnlySpan<byte> bytes, bool isBigEndian, (uint First, uint Second) sums)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            sums.First += (isBigEndian ? Word(bytes, 0) : BinaryPrimitives.ReadUInt32LittleEndian(bytes)) + sums.Second;
            sums.Second += (isBigEndian ? Word(bytes, 4) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])) + sums.First;
        }
        return sums;
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
