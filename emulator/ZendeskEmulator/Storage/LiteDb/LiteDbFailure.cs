using LiteDB;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>What LiteDB throws when a file is damaged or cannot be written: its own exception, or what its code runs into.</summary>
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
