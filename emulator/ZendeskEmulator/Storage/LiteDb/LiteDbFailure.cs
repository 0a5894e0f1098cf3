using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>The exceptions of LiteDB for a damaged or unwritable file: its own, and those of bugs that damage triggers.</summary>
internal static class LiteDbFailure
{
    public static bool Is(Exception failure) => failure is LiteException
        or IOException
        or UnauthorizedAccessException
        or DataFileException
        or ArgumentException
        or ArithmeticException
        or FormatException
        or IndexOutOfRangeException
        or InvalidCastException
        or InvalidOperationException
        or KeyNotFoundException
        or NullReferenceException
        or NotSupportedException
        or SynchronizationLockException;
}
