using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Requests;

/// <summary>Writes headers as lines "name: value", without secrets.</summary>
internal static class LoggedHeaders
{
    /// <summary>Clients and this emulator use few names again and again; others are encoded each time.</summary>
    private const int MaxKnown = 256;

    private static readonly ConcurrentDictionary<string, Name> Known = new(StringComparer.Ordinal);

    /// <summary>The server hands out the same text for a name each time; this finds it without looking at its letters.</summary>
    private static readonly Name?[] Recent = new Name?[MaxKnown];

    public static void Write(ArrayBufferWriter<byte> into, IHeaderDictionary headers)
    {
        foreach (var (name, values) in headers)
        {
            if (values.Count > 0)
            {
                WriteLine(into, NameOf(name), values.Count == 1 ? values[0] ?? "" : string.Join(", ", values.ToArray()));
            }
        }
    }

    private static void WriteLine(ArrayBufferWriter<byte> into, Name name, string value)
    {
        var text = name.IsSecret ? Redaction.Header(name.Text, value) : name.IsAddress ? Redaction.Address(value) : value;
        var line = into.GetSpan(name.Start.Length + Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        name.Start.CopyTo(line);
        var end = name.Start.Length + Encoding.UTF8.GetBytes(text, line[name.Start.Length..]);
        line[end] = (byte)'\n';
        into.Advance(end + 1);
    }

    private static Name NameOf(string text)
    {
        ref var recent = ref Recent[SlotOf(text)];
        if (recent is { } same && ReferenceEquals(same.Text, text))
        {
            return same;
        }
        return recent = Find(text);
    }

    /// <summary>Length and two letters distinguish most names. Names with the same slot replace each other.</summary>
    private static int SlotOf(string text) =>
        text.Length == 0 ? 0 : ((31 * text.Length) + (7 * text[^1]) + text[text.Length / 2]) % MaxKnown;

    private static Name Find(string text)
    {
        if (Known.TryGetValue(text, out var known))
        {
            return known;
        }
        var name = new Name(text, Encoding.UTF8.GetBytes($"{text}: "), Redaction.IsSecretHeader(text), IsAddress(text));
        if (Known.Count < MaxKnown)
        {
            Known.TryAdd(text, name);
        }
        return name;
    }

    private static bool IsAddress(string name) =>
        name.Equals("Location", StringComparison.OrdinalIgnoreCase) || name.Equals("Referer", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a header.</summary>
    /// <param name="Start">The beginning of its line.</param>
    private sealed record Name(string Text, byte[] Start, bool IsSecret, bool IsAddress);
}
