namespace ZendeskEmulator.Http;

/// <summary>What is wrong with a value of a body: the key with its path, and what it must be.</summary>
internal readonly record struct ParameterError(string Key, string Reason)
{
    /// <summary>The same error, seen from the object that holds the one it was found in.</summary>
    public ParameterError Under(string parent) => this with { Key = $"{parent}.{Key}" };
}
