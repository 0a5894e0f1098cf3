using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Load.Wire;

/// <summary>
/// The bytes of a request, built once. Places of a fixed width take a number that differs from request to request, so
/// that nothing is formatted, encoded or allocated while the server is measured.
/// </summary>
internal sealed class RequestTemplate
{
    /// <summary>Stands for a number in a target or a body; as wide as an id of the emulator.</summary>
    public const string Number = "{number}";

    /// <summary>Stands for the count of the connection's requests: for a value that is another each time.</summary>
    public const string Count = "{count}";

    private const int Width = 13;
    private const string Credentials = "owner@default.example/token:acct_default";

    private readonly byte[] bytes;
    private readonly int[] numbers;
    private readonly int[] counts;

    private RequestTemplate(string text)
    {
        bytes = Encoding.UTF8.GetBytes(WithZeros(text));
        numbers = PlacesOf(Number, text);
        counts = PlacesOf(Count, text);
    }

    public static RequestTemplate Get(string target) => new($"GET {target} HTTP/1.1\r\n{Headers}\r\n");

    public static RequestTemplate Post(string target, string body) => Of("POST", target, body);

    public static RequestTemplate Put(string target, string body) => Of("PUT", target, body);

    private static RequestTemplate Of(string method, string target, string body)
    {
        var length = Encoding.UTF8.GetByteCount(WithZeros(body));
        return new RequestTemplate(
            $"{method} {target} HTTP/1.1\r\n{Headers}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    }

    /// <summary>The number as it stands in a request, such as 0000000000042.</summary>
    public static string Format(long number) => number.ToString("D13", CultureInfo.InvariantCulture);

    /// <summary>Bytes of one's own, to be filled and sent again and again.</summary>
    public byte[] Copy() => [.. bytes];

    /// <summary>Puts a number and a count into their places.</summary>
    public void Fill(byte[] copy, long number, long count)
    {
        Fill(copy, numbers, number);
        Fill(copy, counts, count);
    }

    private static string Headers { get; } =
        $"Host: localhost\r\nAuthorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(Credentials))}\r\n";

    private static void Fill(byte[] copy, int[] places, long value)
    {
        foreach (var place in places)
        {
            var rest = value;
            for (var i = place + Width - 1; i >= place; i--)
            {
                (rest, var digit) = Math.DivRem(rest, 10);
                copy[i] = (byte)('0' + digit);
            }
        }
    }

    private static int[] PlacesOf(string name, string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            places.Add(Encoding.UTF8.GetByteCount(WithZeros(text[..at])));
        }
        return [.. places];
    }

    private static string WithZeros(string text) =>
        text.Replace(Number, Format(0), StringComparison.Ordinal).Replace(Count, Format(0), StringComparison.Ordinal);
}
