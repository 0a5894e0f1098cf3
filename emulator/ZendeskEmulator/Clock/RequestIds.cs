using System.Buffers.Binary;

namespace ZendeskEmulator.Clock;

/// <summary>The X-Request-Id of each response: 32 hex digits, from one start value of the process and a counter.</summary>
internal sealed class RequestIds
{
    private readonly ulong start = Dice.Next();
    private ulong count;

    public string Next()
    {
        var number = Interlocked.Increment(ref count);
        return string.Create(32, (start, number), static (text, id) =>
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, id.start);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], id.number);
            Convert.TryToHexStringLower(bytes, text, out _);
        });
    }
}
