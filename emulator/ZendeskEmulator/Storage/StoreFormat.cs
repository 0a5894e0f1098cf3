using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage;

/// <summary>One kind of data file: how to recognize it, make it and open it.</summary>
internal abstract class StoreFormat
{
    /// <summary>The number of bytes that show the format of a file. Every data file is longer.</summary>
    public const int HeadLength = 100;

    public abstract Store Store { get; }

    /// <summary>Whether a file with these first bytes is of this kind.</summary>
    public abstract bool IsHead(ReadOnlySpan<byte> head);

    /// <summary>The log file beside the data file, with the commits that are not in the data file yet.</summary>
    public abstract string LogPath(string path);

    /// <summary>Writes a data file without accounts.</summary>
    /// <param name="path">Where it is written: not yet under its own name.</param>
    /// <param name="empty">The open, empty file of that path.</param>
    public abstract void Create(string path, SafeFileHandle empty, IReadOnlyList<RecordKind> kinds);

    /// <summary>Opens a file that is of this kind.</summary>
    /// <exception cref="DataFileException">It is in use, damaged, not of this emulator, of another version, or cannot be
    /// opened.</exception>
    public abstract IDataFile Open(string path, Durability durability, IReadOnlyList<RecordKind> kinds);
}
