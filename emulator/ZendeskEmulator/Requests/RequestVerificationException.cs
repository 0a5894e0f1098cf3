namespace ZendeskEmulator;

/// <summary>The requests of an account differ from the expected ones.</summary>
public sealed class RequestVerificationException : Exception
{
    /// <summary>Creates the exception without a result.</summary>
    public RequestVerificationException()
    {
    }

    /// <summary>Creates the exception with a message only.</summary>
    public RequestVerificationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public RequestVerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal RequestVerificationException(VerificationResult verification)
        : base(verification.Message) => Verification = verification;

    /// <summary>The result; null if the exception was made without a result.</summary>
    public VerificationResult? Verification { get; }
}
