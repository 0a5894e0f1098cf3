using System.Buffers.Binary;

namespace ZendeskEmulator.Attachments;

/// <summary>Width and height of a PNG or GIF, from its first bytes; null for any other file.</summary>
internal static class ImageSize
{
    private const int HeadOfPng = 24;
    private const int HeadOfGif = 10;

    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= HeadOfPng && bytes[1..4].SequenceEqual("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }
        return bytes.Length >= HeadOfGif && bytes.StartsWith("GIF8"u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;
    }
}
