using System.Text;

namespace ZendeskEmulator.Http;

/// <summary>One file of a multipart form.</summary>
internal readonly record struct FormFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <summary>Whether a body of this type is a form that may have files.</summary>
    public static bool IsForm(string? contentType) => BoundaryOf(contentType) is not null;

    /// <summary>Finds the part of a name, or the first file when no part has it; false for a body that is no such form.</summary>
    public static bool TryRead(string? contentType, ReadOnlyMemory<byte> body, string name, out FormFile file)
    {
        file = default;
        if (BoundaryOf(contentType) is not { } boundary)
        {
            return false;
        }
        var mark = Encoding.ASCII.GetBytes($"--{boundary}");
        var found = false;
        for (var at = body.Span.IndexOf(mark); at >= 0;)
        {
            var start = at + mark.Length;
            var length = body.Span[start..].IndexOf(mark);
            if (length < 0)
            {
                break;
            }
            if (TryReadPart(body.Slice(start, length), name, out var part, out var isNamed) && (isNamed || !found))
            {
                (file, found) = (part, true);
                if (isNamed)
                {
                    return true;
                }
            }
            at = start + length;
        }
        return found;
    }

    private static bool TryReadPart(ReadOnlyMemory<byte> part, string name, out FormFile file, out bool isNamed)
    {
        (file, isNamed) = (default, false);
        var end = part.Span.IndexOf(HeadEnd);
        if (end < 0)
        {
            return false;
        }
        var head = Encoding.UTF8.GetString(part.Span[..end]);
        if (Parameter(head, "filename") is not { } fileName)
        {
            return false;
        }
        isNamed = Parameter(head, "name") == name;
        var bytes = part[(end + HeadEnd.Length)..];
        // The line break before the next boundary is not the file's.
        bytes = bytes.Span.EndsWith("\r\n"u8) ? bytes[..^2] : bytes;
        file = new FormFile(fileName, TypeIn(head), bytes);
        return true;
    }

    private static string TypeIn(string head)
    {
        const string Key = "content-type:";
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith(Key, StringComparison.OrdinalIgnoreCase))
            {
                return line[Key.Length..].Trim();
            }
        }
        return "";
    }

    private static string? Parameter(string head, string key)
    {
        var mark = $" {key}=\"";
        var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : head.IndexOf('"', at + mark.Length);
        return end < 0 ? null : head[(at + mark.Length)..end];
    }

    private static string? BoundaryOf(string? contentType)
    {
        const string Key = "boundary=";
        const int Longest = 70;
        if (contentType is null || !contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var at = contentType.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        var boundary = at < 0 ? "" : contentType[(at + Key.Length)..].Split(';')[0].Trim().Trim('"');
        return boundary.Length is > 0 and <= Longest ? boundary : null;
    }
}
