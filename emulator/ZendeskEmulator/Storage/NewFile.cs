using Microsoft.Win32.SafeHandles;

namespace ZendeskEmulator.Storage;

/// <summary>Creates a file as a whole: if the process is killed or the power is lost in between, there is no file.</summary>
internal static class NewFile
{
    /// <summary>Writes a draft next to it, and renames the draft at the end.</summary>
    /// <param name="write">Writes the draft, by its path or its handle.</param>
    /// <exception cref="IOException">It exists already, another process creates it, or it cannot be written.</exception>
    public static void Create(string path, Action<string, SafeFileHandle> write)
    {
        var draft = path + ".new";
        // This opens the draft of an earlier attempt too. The lock keeps out another process that creates the same file.
        using var handle = File.OpenHandle(draft, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var isNamed = false;
        try
        {
            RandomAccess.SetLength(handle, 0);
            write(draft, handle);
            RandomAccess.FlushToDisk(handle);
            Rename(draft, path);
            isNamed = true;
        }
        finally
        {
            // A draft that is there after the renaming is another process's.
            if (!isNamed)
            {
                File.Delete(draft);
            }
        }
    }

    /// <summary>Gives a file that is written and closed its name, once all of it is on the disk.</summary>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    public static void GiveName(string draft, string path)
    {
        using (var handle = File.OpenHandle(draft, access: FileAccess.ReadWrite))
        {
            RandomAccess.FlushToDisk(handle);
        }
        Rename(draft, path);
    }

    private static void Rename(string draft, string path)
    {
        File.Move(draft, path);
        FolderEntries.FlushNameOf(path);
    }
}
