namespace ZendeskEmulator.Storage;

/// <summary>A batch could not be written to the data file; it may be tried again.</summary>
internal sealed class DataFileWriteException(Exception cause) : Exception(cause.Message, cause);
