namespace ZendeskEmulator.Http;

/// <summary>What is wrong with a value of a body: the key with its path, and what it must be.</summary>
/// <param name="MaxCount">How many items the list under the key may have, when it has more; else null.</param>
internal readonly record struct ParameterError(string Key, string Reason, int? MaxCount = null)
{
    private const int LongestKey = 200;

    /// <summary>A list with more items than it may have.</summary>
    public static ParameterError TooMany(string key, int maxCount) => new(key, "has too many items", maxCount);

    /// <summary>The error as it is told; a key that somebody made up is told by its beginning.</summary>
    /// <param name="action">Zendesk's controller and action.</param>
    public Error ToError(string action) => MaxCount is { } most
        ? Errors.TooManyValuesOf(Beginning.Of(Key, LongestKey), most)
        : Errors.InvalidAttribute(Beginning.Of(Key, LongestKey), Reason, action);

    /// <summary>The same error, seen from the object that holds the one it was found in.</summary>
    public ParameterError Under(string parent) => this with { Key = $"{parent}.{Key}" };
}
