using System.Text;
using System.Text.Json;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.CustomFields;

/// <summary>What a request sends for fields, from its JSON.</summary>
internal static class Sent
{
    private static readonly BodyShape<SentFields> Shape = new BodyShape<SentFields>().Entries(
        "fields",
        (fields, key, value) => fields.Add(key, value));

    public static SentValue Value(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return SentValue.Read(ref reader, "field", 65_535, 2_000, out _);
    }

    /// <param name="json">An object by key.</param>
    public static SentFields Fields(string json)
    {
        var fields = new SentFields();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{\"fields\":{json}}}"));
        reader.Read();
        Shape.Read(ref reader, fields);
        return fields;
    }
}
