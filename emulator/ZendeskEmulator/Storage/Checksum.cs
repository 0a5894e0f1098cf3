using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ZendeskEmulator.Storage;

/// <summary>A CRC-32C over values one after the other. It is never 0: that stands for no record.</summary>
internal struct Checksum
{
    private uint crc;

    public readonly uint Value => crc == 0 ? 1 : crc;

    public void Add(long value) => crc = BitOperations.Crc32C(crc, (ulong)value);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }
        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }
    }

    public void Add(ReadOnlySpan<char> text) => Add(MemoryMarshal.AsBytes(text));
}
