using System.Buffers.Text;

namespace ZendeskEmulator.Load.Wire;

/// <summary>Finds the end of a response among the bytes that have come so far: no more than a generator must know.</summary>
internal struct ResponseReader
{
    private const int StatusAt = 9;

    private int length;

    /// <summary>200, 201…; 0 until the headers are there.</summary>
    public int Status { get; private set; }

    /// <summary>True when the response is whole. Answers come one at a time, so nothing stands behind it.</summary>
    /// <exception cref="InvalidDataException">The response has no Content-Length.</exception>
    public bool IsWhole(ReadOnlySpan<byte> received)
    {
        if (Status == 0)
        {
            var end = received.IndexOf("\r\n\r\n"u8);
            if (end < 0)
            {
                return false;
            }
            Status = Number(received.Slice(StatusAt, 3));
            length = end + 4 + ContentLength(received[..(end + 2)]);
        }
        return received.Length >= length;
    }

    private static int ContentLength(ReadOnlySpan<byte> headers)
    {
        var name = "\r\nContent-Length: "u8;
        var at = headers.IndexOf(name);
        return at >= 0
            ? Number(headers[(at + name.Length)..])
            : throw new InvalidDataException("A response without Content-Length cannot be measured.");
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out _) ? number : throw new InvalidDataException("That is no HTTP.");
}
