using System.Collections.Concurrent;
using System.Text.Json;

namespace ZendeskEmulator.Resources;

/// <summary>Shares equal texts between records that are read from the data file, for texts that are the same in most of them.</summary>
internal static class SharedTexts
{
    public static readonly TextType Type = new(Read);

    private const int MaxTexts = 1_000;
    private const int MaxLength = 256;

    private static int count;

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Texts.GetAlternateLookup<ReadOnlySpan<char>>();

    private static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > MaxLength)
        {
            return reader.GetString();
        }
        Span<char> text = stackalloc char[MaxLength];
        text = text[..reader.CopyString(text)];
        if (BySpan.TryGetValue(text, out var shared))
        {
            return shared;
        }
        var own = text.ToString();
        if (Volatile.Read(ref count) >= MaxTexts)
        {
            return own;
        }
        Interlocked.Increment(ref count);
        return Texts.GetOrAdd(own, own);
    }
}
