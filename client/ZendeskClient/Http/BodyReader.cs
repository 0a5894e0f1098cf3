using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zendesk;

/// <summary>
/// Reads the expected value from the body of a success; null if it is missing, which makes the response
/// unreadable.
/// </summary>
internal sealed class BodyReader<T>(Func<byte[], T?> read)
    where T : class
{
    /// <exception cref="JsonException">The body is not JSON of this type.</exception>
    public T? Read(byte[] body) => read(body);
}

/// <summary>Makes readers.</summary>
internal static class BodyReader
{
    /// <summary>Reads nothing: for a 204.</summary>
    public static readonly BodyReader<object> Nothing = new(_ => NoValue);

    private static readonly object NoValue = new();

    public static BodyReader<T> Of<TBody, T>(JsonTypeInfo<TBody> type, Func<TBody, T?> pick)
        where TBody : class
        where T : class => new(body => JsonSerializer.Deserialize(body, type) is { } read ? pick(read) : null);
}
