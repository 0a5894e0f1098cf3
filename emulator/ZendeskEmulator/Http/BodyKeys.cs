using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>Maps the known keys of a JSON object to values. A key is looked up by its bytes in the body.</summary>
internal sealed class BodyKeys<TValue>
    where TValue : class
{
    private Entry[][] byLength = [];

    public void Add(string key, TValue value)
    {
        var utf8 = Encoding.UTF8.GetBytes(key);
        if (utf8.Length >= byLength.Length)
        {
            var longer = new Entry[utf8.Length + 1][];
            Array.Fill(longer, []);
            byLength.CopyTo(longer, 0);
            byLength = longer;
        }
        byLength[utf8.Length] = [.. byLength[utf8.Length], new Entry(utf8, value)];
    }

    /// <summary>The value of the key at the reader's position; null for an unknown key.</summary>
    public TValue? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return FindEscaped(ref reader);
        }
        var key = reader.ValueSpan;
        if (key.Length >= byLength.Length)
        {
            return null;
        }
        foreach (var entry in byLength[key.Length])
        {
            if (key.SequenceEqual(entry.Key))
            {
                return entry.Value;
            }
        }
        return null;
    }

    private TValue? FindEscaped(ref Utf8JsonReader reader)
    {
        foreach (var entries in byLength)
        {
            foreach (var entry in entries)
            {
                if (BodyValue.IsNamed(ref reader, entry.Key))
                {
                    return entry.Value;
                }
            }
        }
        return null;
    }

    private sealed record Entry(byte[] Key, TValue Value);
}
