namespace ZendeskEmulator.Tls;

/// <summary>A certificate that cannot be used; the message says which and why, in one line.</summary>
internal sealed class TlsException(string message, Exception? innerException = null) : Exception(message, innerException);
