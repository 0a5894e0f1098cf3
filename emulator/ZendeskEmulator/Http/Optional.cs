namespace ZendeskEmulator.Http;

/// <summary>A value of a request body: Zendesk tells a key that is absent from one that is null.</summary>
/// <param name="IsSent">True when the key was in the body.</param>
/// <param name="Value">Its value; the default when it was null or absent.</param>
internal readonly record struct Optional<T>(bool IsSent, T? Value)
{
    public static implicit operator Optional<T>(T? value) => new(true, value);

    /// <summary>The value sent, or <paramref name="stored"/> when none was.</summary>
    public T? Or(T? stored) => IsSent ? Value : stored;
}
