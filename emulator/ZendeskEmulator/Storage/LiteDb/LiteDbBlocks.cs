using System.Buffers.Binary;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>Where a block of bytes stands: a node of an index, a document or a part of one.</summary>
/// <param name="Page">The number of its page; the highest of all for no block.</param>
/// <param name="Index">Its place in the table at the end of the page.</param>
internal readonly record struct LiteDbAddress(uint Page, byte Index)
{
    /// <summary>The bytes of an address.</summary>
    public const int Size = 5;

    public bool IsNone => Page == uint.MaxValue;

    public static LiteDbAddress Of(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32LittleEndian(bytes), bytes[Size - 1]);
}

/// <summary>Reads blocks. It keeps the last page, because the next block is in it as a rule.</summary>
internal sealed class LiteDbBlocks(LiteDbPages pages)
{
    private readonly byte[] page = new byte[LiteDbPage.Size];
    private uint? current;

    /// <summary>The bytes of a block, valid until the next call.</summary>
    public ReadOnlySpan<byte> At(LiteDbAddress address)
    {
        if (address.Page != current)
        {
            current = null;
            pages.Read(address.Page, page);
            current = address.Page;
        }
        return LiteDbPage.BlockOf(page, address.Index);
    }
}
