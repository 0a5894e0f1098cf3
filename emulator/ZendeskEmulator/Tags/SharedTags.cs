using System.Collections.Concurrent;
using System.Text.Json;

namespace ZendeskEmulator.Tags;

/// <summary>
/// Shares equal sets of tags between records: arrays of tags never change, so one array in memory is enough. For a
/// million users with a tag or two, separate arrays would take an eighth of the memory.
/// </summary>
internal static class SharedTags
{
    private const int MaxSets = 10_000;
    private const int LongestSet = 256;

    private static readonly ConcurrentDictionary<string, string[]> Sets = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Sets.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int count;

    /// <summary>
    /// Returns the shared array of these tags. Returns the given one when it is too long or too many sets are shared
    /// already.
    /// </summary>
    public static string[] Of(string[] tags)
    {
        var key = string.Join(' ', tags);
        if (Sets.TryGetValue(key, out var shared))
        {
            return shared;
        }
        if (key.Length > LongestSet || Volatile.Read(ref count) >= MaxSets)
        {
            return tags;
        }
        Interlocked.Increment(ref count);
        return Sets.GetOrAdd(key, tags);
    }

    /// <summary>The shared array with the tags of a JSON array, which the reader has read then; null if the array is not shared.</summary>
    public static string[]? Find(ref Utf8JsonReader reader)
    {
        Span<char> key = stackalloc char[LongestSet];
        var length = 0;
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String)
        {
            if (length + 1 + ahead.ValueSpan.Length > LongestSet)
            {
                return null;
            }
            if (length > 0)
            {
                key[length++] = ' ';
            }
            length += ahead.CopyString(key[length..]);
        }
        if (ahead.TokenType != JsonTokenType.EndArray || !BySpan.TryGetValue(key[..length], out var shared))
        {
            return null;
        }
        reader = ahead;
        return shared;
    }
}
