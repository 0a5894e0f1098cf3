using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage;

/// <summary>Makes a file that is there as a whole or not at all, whenever the process is killed.</summary>
internal static class NewFile
{
    /// <summary>Writes a draft beside it, and gives it its name at the end.</summary>
    /// <param name="write">Writes it, by its path or by its handle, both of the draft.</param>
    /// <exception cref="IOException">It exists already, somebody else is making it, or it cannot be written.</exception>
    public static void Create(string path, Action<string, SafeFileHandle> write)
    {
        var draft = path + ".new";
        // Also what an earlier attempt has left; the lock keeps out another process that makes the same file.
        using var handle = File.OpenHandle(draft, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            RandomAccess.SetLength(handle, 0);
            write(draft, handle);
            RandomAccess.FlushToDisk(handle);
            File.Move(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
