using Microsoft.Win32.SafeHandles;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Storage;

/// <summary>The lock that a process has on a file it opened with FileShare.None. The system frees it when the process ends.</summary>
internal static class FileLock
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>The advice for a data file that another process has open, in one line.</summary>
    public static string InUse(string path) =>
        $"The data file {path} is in use by another emulator. Stop that one, or start this one with another file: "
        + "--Emulator:DataFile=PATH (in C#, DataFile); --Emulator:Durability=None keeps no file.";

    /// <summary>Whether a file could not be opened because another process has it.</summary>
    public static bool IsHeld(IOException failure) => failure.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation;

    /// <summary>Takes a lock, and waits while others have it, in this process or in another.</summary>
    /// <param name="path">An empty file. It stays, because a lock on a deleted file would not exclude other processes.</param>
    /// <exception cref="IOException">It was not free in time, or cannot be opened.</exception>
    public static async Task<SafeFileHandle> TakeAsync(string path, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var begun = RealTime.Mark();
        while (true)
        {
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (IsHeld(failure) && RealTime.Between(begun, RealTime.Mark()) < atMost)
            {
                // Another process, or another call in this one, has the lock.
            }
            await RealTime.WaitAsync(Look, cancellationToken).ConfigureAwait(false);
        }
    }
}
