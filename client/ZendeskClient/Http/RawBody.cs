using System.Text.Json;

namespace Zendesk;

/// <summary>Any JSON; undefined for an empty body.</summary>
internal sealed record RawBody(JsonElement Json)
{
    public static readonly BodyReader<RawBody> Any = new(Read);

    private static RawBody Read(byte[] body)
    {
        if (body.AsSpan().IndexOfAnyExcept(" \r\n\t"u8) < 0)
        {
            return new RawBody(default(JsonElement));
        }
        using var document = JsonDocument.Parse(body);
        return new RawBody(document.RootElement.Clone());
    }
}
