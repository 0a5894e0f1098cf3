using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ZendeskEmulator.Clock;

/// <summary>The only source of chance in the library.</summary>
internal static class Dice
{
    public static ulong Next()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
