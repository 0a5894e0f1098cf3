namespace ZendeskEmulator;

/// <summary>Faults of an account were not used as often as they were defined for.</summary>
public sealed class UnusedFaultException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public UnusedFaultException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public UnusedFaultException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public UnusedFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
