namespace ZendeskEmulator;

/// <summary>The emulator cannot start: a setting, the data file or the port. The message is one line for a person.</summary>
public sealed class EmulatorStartException : Exception
{
    /// <summary>Makes the exception.</summary>
    public EmulatorStartException()
    {
    }

    /// <summary>Makes the exception with its one line.</summary>
    public EmulatorStartException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its one line and its cause.</summary>
    public EmulatorStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
