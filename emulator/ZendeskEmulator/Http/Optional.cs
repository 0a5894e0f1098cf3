namespace ZendeskEmulator.Http;

/// <summary>A value of a request body. Zendesk distinguishes an absent key from a null.</summary>
/// <param name="IsSent">True when the key was in the body.</param>
/// <param name="Value">The value; the default when it was null or absent.</param>
internal readonly record struct Optional<T>(bool IsSent, T? Value)
{
    public static implicit operator Optional<T>(T? value) => new(true, value);

    /// <summary>The value sent, or <paramref name="stored"/> when the key was absent.</summary>
    public T? Or(T? stored) => IsSent ? Value : stored;
}
