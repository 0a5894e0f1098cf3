using System.Buffers.Binary;
using System.Numerics;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// The pages of LiteDB 5. They have no checksum, so a check byte stands in the one byte of their header that LiteDB leaves
/// unused. It detects every odd number of changed bits, and 255 of 256 other changes.
/// </summary>
internal static class LiteDbPage
{
    public const int Size = 8192;

    private const int TypeAt = 4;
    private const int TransactionAt = 14;
    private const int ConfirmedAt = 18;
    private const int CheckAt = 31;
    private const int TextAt = 32;
    private const int LastPageAt = 64;
    private const int UserVersionAt = 76;
    private const int CollectionsAt = 192;
    private const int IndexNameAt = 99;
    private const int IndexAt = 110;
    private const int HeaderType = 1;

    /// <summary>The number of a page in its file.</summary>
    public static uint IdOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page);

    /// <summary>The transaction of a page of the log.</summary>
    public static uint TransactionOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page[TransactionAt..]);

    /// <summary>Whether a page of the log ends its transaction.</summary>
    public static bool IsConfirmed(ReadOnlySpan<byte> page) => page[ConfirmedAt] != 0;

    /// <summary>Whether it is the first page of a file, or begins with those bytes.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> page) =>
        IdOf(page) == 0 && page[TypeAt] == HeaderType && page[TextAt..].StartsWith("** This is a LiteDB file **\u0008"u8);

    /// <summary>The number of the last page, as a header page has it.</summary>
    public static uint LastPageOf(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header[LastPageAt..]);

    /// <summary>The version that the file's maker has put in, as a header page has it.</summary>
    public static int UserVersionOf(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadInt32LittleEndian(header[UserVersionAt..]);

    /// <summary>The document with the collections and the numbers of their pages, as a header page has it.</summary>
    public static ReadOnlySpan<byte> CollectionsOf(ReadOnlySpan<byte> header) => header[CollectionsAt..];

    /// <summary>The first and the last node of the index of keys, as the page of a collection has them. They have no documents.</summary>
    /// <exception cref="InvalidCastException">It is another page.</exception>
    public static (LiteDbAddress First, LiteDbAddress Last) IndexOf(ReadOnlySpan<byte> collection) =>
        collection[IndexNameAt..].StartsWith("_id\0$._id\0"u8)
            ? (LiteDbAddress.Of(collection[IndexAt..]), LiteDbAddress.Of(collection[(IndexAt + LiteDbAddress.Size)..]))
            : throw new InvalidCastException($"The page {IdOf(collection)} is not a page of a collection.");

    /// <summary>A block of bytes on a page. Their lengths and places are at the page's end.</summary>
    public static ReadOnlySpan<byte> BlockOf(ReadOnlySpan<byte> page, byte index)
    {
        var entry = page[(Size - ((index + 1) * 2 * sizeof(ushort)))..];
        return page.Slice(
            BinaryPrimitives.ReadUInt16LittleEndian(entry[sizeof(ushort)..]),
            BinaryPrimitives.ReadUInt16LittleEndian(entry));
    }

    /// <summary>Puts the check byte in.</summary>
    public static void Seal(Span<byte> page) => page[CheckAt] = CheckOf(page);

    /// <summary>Whether a page is as it was sealed.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> page) => page[CheckAt] == CheckOf(page);

    /// <summary>
    /// A CRC-32C, its four bytes folded into one. Its polynomial has the factor x + 1, so the fold keeps the parity of the
    /// page. Left out: the transaction and its end, which LiteDB clears when it moves a page from the log to the file.
    /// </summary>
    private static byte CheckOf(ReadOnlySpan<byte> page)
    {
        var crc = BitOperations.Crc32C(0u, Word(page, 0));
        crc = BitOperations.Crc32C(crc, Word(page, 8) & 0x0000_FFFF_FFFF_FFFF);
        crc = BitOperations.Crc32C(crc, Word(page, 16) & 0xFFFF_FFFF_FF00_0000);
        crc = BitOperations.Crc32C(crc, Word(page, 24) & 0x00FF_FFFF_FFFF_FFFF);
        for (var at = TextAt; at < Size; at += sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, Word(page, at));
        }
        crc ^= crc >> 16;
        return (byte)(crc ^ (crc >> 8));
    }

    private static ulong Word(ReadOnlySpan<byte> page, int at) => BinaryPrimitives.ReadUInt64LittleEndian(page[at..]);
}
