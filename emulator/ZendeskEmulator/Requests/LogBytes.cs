using System.Text;

namespace ZendeskEmulator.Requests;

/// <summary>Headers and bodies of a request and its response, one behind the other.</summary>
/// <param name="Kept">The bytes; nothing until the log has taken them.</param>
/// <param name="Length">How many bytes they are.</param>
/// <param name="RequestHeadersEnd">Where the request's headers end; its body begins there.</param>
/// <param name="RequestBodyEnd">The end of the kept part of the request's body.</param>
/// <param name="ResponseHeadersEnd">Where the response's headers end.</param>
/// <param name="RequestLength">The length of the whole body of the request; -1 when it was not read.</param>
/// <param name="ResponseLength">The length of the whole body of the response; -1 when it is not known.</param>
internal readonly record struct LogBytes(
    ArraySegment<byte> Kept,
    int Length,
    int RequestHeadersEnd,
    int RequestBodyEnd,
    int ResponseHeadersEnd,
    long RequestLength,
    long ResponseLength)
{
    public ReadOnlySpan<byte> RequestHeaders => Kept.AsSpan(0, RequestHeadersEnd);

    public ReadOnlySpan<byte> RequestBody => Kept.AsSpan(RequestHeadersEnd, RequestBodyEnd - RequestHeadersEnd);

    public ReadOnlySpan<byte> ResponseHeaders => Kept.AsSpan(RequestBodyEnd, ResponseHeadersEnd - RequestBodyEnd);

    public ReadOnlySpan<byte> ResponseBody => Kept.AsSpan(ResponseHeadersEnd);

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
}
