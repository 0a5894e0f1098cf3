using System.Runtime.InteropServices;

namespace ZendeskEmulator.Storage;

/// <summary>The names in a folder. When power is lost, a new file that is on the disk can still lose its name.</summary>
internal static class FolderEntries
{
    private const int ReadOnly = 0;

    /// <summary>Waits until the disk has the names of all files in a folder.</summary>
    /// <returns>
    /// False if the system has no such call: Windows writes names by itself, and some network drives never wait. SQLite ignores
    /// these cases too.
    /// </returns>
    public static bool Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            return false;
        }
        var isFlushed = Synchronize(handle) == 0;
        _ = Close(handle);
        return isFlushed;
    }

    /// <summary>The same for the folder of a file.</summary>
    public static bool FlushNameOf(string file) => Flush(Path.GetDirectoryName(Path.GetFullPath(file))!);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
