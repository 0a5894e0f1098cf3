using System.Buffers;

namespace ZendeskEmulator.Requests;

/// <summary>Turns paths that differ only in their ids into one path.</summary>
internal static class PathTemplate
{
    public const string Parameter = "{id}";
    private const int MaxSegments = 12;
    private const int MaxSegmentLength = 40;
    private const int MinHexLength = 16;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF-");

    /// <summary>
    /// Replaces every number, UUID and other long key with <c>{id}</c>. The result has a bounded length and no control
    /// characters.
    /// </summary>
    public static string Of(ReadOnlySpan<char> path)
    {
        var parts = new List<string>();
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment.Length == 0)
            {
                continue;
            }
            if (parts.Count == MaxSegments)
            {
                parts.Add("…");
                break;
            }
            parts.Add(IsId(segment) ? Parameter : Printable(segment));
        }
        return $"/{string.Join('/', parts)}";
    }

    private static bool IsId(ReadOnlySpan<char> segment) =>
        segment.Length > MaxSegmentLength
        || segment.IndexOfAnyExceptInRange('0', '9') < 0
        || (segment.Length >= MinHexLength && segment.IndexOfAnyExcept(Hex) < 0);

    private static string Printable(ReadOnlySpan<char> segment)
    {
        Span<char> text = stackalloc char[MaxSegmentLength];
        segment.CopyTo(text);
        foreach (ref var letter in text)
        {
            letter = char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter;
        }
        return text[..segment.Length].ToString();
    }
}
