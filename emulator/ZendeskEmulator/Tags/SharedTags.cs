using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZendeskEmulator.Tags;

/// <summary>
/// Sets of tags that many records have: in memory they are one array, as arrays of tags never change. Of a million users
/// with a tag or two they would be an eighth of all that is kept.
/// </summary>
internal static class SharedTags
{
    private const int MostSets = 10_000;
    private const int LongestSet = 256;

    private static readonly ConcurrentDictionary<string, string[]> Sets = new(StringComparer.Ordinal);
    private static int count;

    /// <summary>The one array of these tags; the given one where there are too many sets, or it is too long, to be shared.</summary>
    public static string[] Of(string[] tags)
    {
        var key = string.Join(' ', tags);
        if (Sets.TryGetValue(key, out var shared))
        {
            return shared;
        }
        if (key.Length > LongestSet || Volatile.Read(ref count) >= MostSets)
        {
            return tags;
        }
        Interlocked.Increment(ref count);
        return Sets.GetOrAdd(key, tags);
    }
}

/// <summary>Tags as they come from the data file.</summary>
internal sealed class SharedTagsConverter : JsonConverter<string[]>
{
    public override string[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Tags are an array.");
        }
        var tags = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            tags.Add(reader.GetString() ?? throw new JsonException("A tag is a text."));
        }
        return SharedTags.Of([.. tags]);
    }

    public override void Write(Utf8JsonWriter writer, string[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var tag in value)
        {
            writer.WriteStringValue(tag);
        }
        writer.WriteEndArray();
    }
}
