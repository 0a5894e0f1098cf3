using System.Runtime.InteropServices;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>How large a file another process may make: nothing at all, up to a size, or what it was before.</summary>
internal sealed class FileSizeLimit
{
    private const int Resource = 1; // RLIMIT_FSIZE

    private readonly int process;
    private Limits before;

    private FileSizeLimit(int process) => this.process = process;

    public static FileSizeLimit Of(ServerProcess server)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lets a process limit another one.");
        return new FileSizeLimit(server.Id);
    }

    public void Forbid() => ForbidMoreThan(0);

    /// <summary>Lets files grow up to this size: a write that crosses it is cut there.</summary>
    public void ForbidMoreThan(long bytes)
    {
        Assert.Equal(0, Get(process, Resource, 0, out before));
        Assert.Equal(0, Set(process, Resource, before with { Soft = (ulong)bytes }, 0));
    }

    public void Allow() => Assert.True(TryAllow());

    /// <summary>The same for a process that may have ended.</summary>
    public bool TryAllow() => Set(process, Resource, before, 0) == 0;

    [DllImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Get(int process, int resource, nint none, out Limits old);

    [DllImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Set(int process, int resource, in Limits limits, nint none);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limits(ulong Soft, ulong Hard);
}
