using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage;

/// <summary>Creates a file as a whole: if the process is killed in between, there is no file.</summary>
internal static class NewFile
{
    /// <summary>Writes a draft beside it, and gives it its name at the end.</summary>
    /// <param name="write">Writes the draft, by its path or its handle.</param>
    /// <exception cref="IOException">It exists already, another process creates it, or it cannot be written.</exception>
    public static void Create(string path, Action<string, SafeFileHandle> write)
    {
        var draft = path + ".new";
        // This opens the draft of an earlier attempt too. The lock keeps out another process that creates the same file.
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
