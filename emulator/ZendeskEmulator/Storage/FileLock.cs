namespace ZendeskEmulator.Storage;

/// <summary>The lock that a process has on a file it opened with FileShare.None.</summary>
internal static class FileLock
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>What to do about a data file that another process has, in one line.</summary>
    public static string InUse(string path) =>
        $"The data file {path} is in use by another emulator. Stop that one, or start this one with another file: "
        + "--Emulator:DataFile=PATH (in C#, DataFile); --Emulator:Durability=None keeps no file.";

    /// <summary>Whether a file could not be opened because another process has it.</summary>
    public static bool IsHeld(IOException failure) => failure.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation;
}
