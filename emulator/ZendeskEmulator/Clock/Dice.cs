using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ZendeskEmulator.Clock;

/// <summary>The only source of chance in the library.</summary>
internal static class Dice
{
    public static ulong Next()
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>Fills the bytes from a cryptographic generator: good enough for secrets.</summary>
    public static void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
