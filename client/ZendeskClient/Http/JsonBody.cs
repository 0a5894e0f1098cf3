using System.Text.Json;

namespace Zendesk;

/// <summary>Writes the bodies of requests.</summary>
internal static class JsonBody
{
    /// <summary>{"name":…}</summary>
    public static byte[] Of(string name, Action<Utf8JsonWriter> value)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
            value(writer);
            writer.WriteEndObject();
        }
        return body.ToArray();
    }

    /// <summary>{"name":["a","b",…]}</summary>
    public static byte[] Of(string name, IEnumerable<string> texts) => Of(name, writer =>
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    });

    /// <summary>{"name":[1,2,…]}</summary>
    public static byte[] Of(string name, IEnumerable<long> ids) => Of(name, writer =>
    {
        writer.WriteStartArray();
        foreach (var id in ids)
        {
            writer.WriteNumberValue(id);
        }
        writer.WriteEndArray();
    });
}
