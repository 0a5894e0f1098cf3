using System.Runtime.InteropServices;

namespace ZendeskEmulator.Storage;

/// <summary>
/// Pages of 2 MB instead of 4 KB for the heap. The system hands out and clears new memory one page at a time, and a search
/// in much memory finds its pages faster when there are few.
/// </summary>
internal static class LargePages
{
    /// <summary>MADV_HUGEPAGE of Linux.</summary>
    private const int UseLargePages = 14;

    /// <summary>With usual pages of another size, large ones have up to 512 MB.</summary>
    private const int UsualPage = 4096;

    /// <summary>Asks for large pages where the next objects will be. It is a wish: the system may be set to ignore it.</summary>
    public static void AskFor(long bytes)
    {
        if (!OperatingSystem.IsLinux() || Environment.SystemPageSize != UsualPage)
        {
            return;
        }
        var next = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        var address = next.AddrOfPinnedObject();
        next.Free();
        _ = Advise(address & -UsualPage, (nint)bytes, UseLargePages);
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nint bytes, int advice);
}
