namespace Example;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int SomeRowsFailed = 1;
    public const int CannotRun = 2;

    /// <summary>As a shell has it for a process that Ctrl-C ended.</summary>
    public const int Cancelled = 130;
}
