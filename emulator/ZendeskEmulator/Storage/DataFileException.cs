namespace ZendeskEmulator.Storage;

/// <summary>The data file cannot be used; the message says why in one line and names the file.</summary>
internal sealed class DataFileException(string message, Exception? cause = null) : Exception(message, cause);
