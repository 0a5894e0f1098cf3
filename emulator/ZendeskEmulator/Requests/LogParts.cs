using System.Runtime.CompilerServices;
using System.Text;

namespace ZendeskEmulator.Requests;

/// <summary>The texts of a request and its response in the log, in the order in which their bytes are kept.</summary>
internal enum LogPart
{
    /// <summary>The path as it was sent, decoded, with the account's prefix.</summary>
    Path,

    /// <summary>The query string without secrets.</summary>
    Query,

    /// <summary>Scheme, host and the account's prefix.</summary>
    BaseUrl,

    /// <summary>The X-Request-Id.</summary>
    RequestId,

    /// <summary>The address of the credentials; empty without an address.</summary>
    Email,

    /// <summary>Lines "name: value".</summary>
    RequestHeaders,

    /// <summary>The kept part of the request's body.</summary>
    RequestBody,

    /// <summary>Lines "name: value".</summary>
    ResponseHeaders,

    /// <summary>The kept part of the response's body.</summary>
    ResponseBody,
}

/// <summary>The texts of a request and its response as UTF-8, one behind the other.</summary>
internal struct LogParts
{
    private Ends ends;

    /// <summary>The bytes; nothing until the log has taken them.</summary>
    public ArraySegment<byte> Kept { readonly get; set; }

    /// <summary>The number of bytes.</summary>
    public readonly int Length => ends[Ends.Length - 1];

    /// <summary>The length of the whole body of the request; -1 when it was not read.</summary>
    public long RequestLength { readonly get; init; }

    /// <summary>The length of the whole body of the response; -1 when it is not known.</summary>
    public long ResponseLength { readonly get; init; }

    public readonly ReadOnlySpan<byte> this[LogPart part]
    {
        get
        {
            var start = part == 0 ? 0 : ends[(int)part - 1];
            return Kept.AsSpan(start, ends[(int)part] - start);
        }
    }

    public readonly string Text(LogPart part) => Encoding.UTF8.GetString(this[part]);

    /// <summary>Sets where a part ends; the next one begins there.</summary>
    public void End(LogPart part, int at) => ends[(int)part] = at;

    /// <summary>The headers as they were written: "name: value" in lines.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> HeadersIn(ReadOnlySpan<byte> lines)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (line.IndexOf((byte)':') is > 0 and var colon)
            {
                headers.Add(new(Encoding.UTF8.GetString(line[..colon]), Encoding.UTF8.GetString(line[(colon + 1)..]).TrimStart()));
            }
        }
        return headers;
    }

    [InlineArray(Length)]
    private struct Ends
    {
        public const int Length = (int)LogPart.ResponseBody + 1;
        private int first;
    }
}
