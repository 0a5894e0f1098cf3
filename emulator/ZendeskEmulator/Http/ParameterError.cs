namespace ZendeskEmulator.Http;

/// <summary>The error of a value in a body: its key with the path, and the requirement.</summary>
/// <param name="MaxCount">The maximum number of items, when the list under the key has more; else null.</param>
internal readonly record struct ParameterError(string Key, string Reason, int? MaxCount = null)
{
    private const int LongestKey = 200;

    /// <summary>The error of a list with too many items.</summary>
    public static ParameterError TooMany(string key, int maxCount) => new(key, "has too many items", maxCount);

    /// <summary>
    /// Converts this to an error of the catalogue. An unknown key may be long, so only its start is shown.
    /// </summary>
    /// <param name="action">Zendesk's controller and action.</param>
    public Error ToError(string action) => MaxCount is { } most
        ? Errors.TooManyValuesOf(Beginning.Of(Key, LongestKey), most)
        : Errors.InvalidAttribute(Beginning.Of(Key, LongestKey), Reason, action);

    /// <summary>The same error, with the key of the object that contains it.</summary>
    public ParameterError Under(string parent) => this with { Key = $"{parent}.{Key}" };
}
