using System.Buffers;
using System.Buffers.Binary;

namespace ZendeskEmulator.Storage.LiteDb;

/// <summary>
/// Reads the documents of a collection in the order of their keys, as bytes. LiteDB's own query makes objects of each page,
/// of each node of the index, and of each field.
/// </summary>
internal sealed class LiteDbDocuments(LiteDbPages pages)
{
    /// <summary>Longer than any document of LiteDB.</summary>
    private const int MaxBytes = 32 << 20;

    // A node of an index has a document, and on each of its levels the nodes before and behind it.
    private const int DocumentAt = 2;
    private const int NextNodeAt = 17;

    // A document, or a part of one, is behind the address of its next part.
    private const int NextPartAt = 1;
    private const int BytesAt = 6;

    private readonly LiteDbBlocks nodes = new(pages);
    private readonly LiteDbBlocks parts = new(pages);
    private readonly ArrayBufferWriter<byte> joined = new();
    private LiteDbAddress next;
    private LiteDbAddress last;

    /// <summary>The collections with the numbers of their pages.</summary>
    public static Dictionary<string, uint> Collections(LiteDbPages pages)
    {
        var found = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        var fields = LiteDbFields.Of(LiteDbPage.CollectionsOf(pages.Header));
        while (fields.Read())
        {
            found.Add(fields.NameText, checked((uint)fields.Integer));
        }
        return found;
    }

    /// <summary>Begins with a collection.</summary>
    /// <param name="page">The number of its page.</param>
    public void Begin(uint page)
    {
        var bytes = new byte[LiteDbPage.Size];
        pages.Read(page, bytes);
        (var first, last) = LiteDbPage.IndexOf(bytes);
        next = LiteDbAddress.Of(nodes.At(first)[NextNodeAt..]);
    }

    /// <summary>Reads the next document.</summary>
    /// <param name="document">Valid until the next call.</param>
    /// <returns>False behind the last one.</returns>
    public bool Read(out ReadOnlySpan<byte> document)
    {
        document = default;
        if (next == last)
        {
            return false;
        }
        var node = nodes.At(next);
        next = LiteDbAddress.Of(node[NextNodeAt..]);
        var part = parts.At(LiteDbAddress.Of(node[DocumentAt..]));
        document = LiteDbAddress.Of(part[NextPartAt..]).IsNone ? part[BytesAt..] : Join(part);
        return true;
    }

    private ReadOnlySpan<byte> Join(ReadOnlySpan<byte> part)
    {
        joined.ResetWrittenCount();
        for (var length = BinaryPrimitives.ReadInt32LittleEndian(part[BytesAt..]); ;)
        {
            joined.Write(part[BytesAt..]);
            if (joined.WrittenCount >= length)
            {
                return joined.WrittenSpan;
            }
            ArgumentOutOfRangeException.ThrowIfGreaterThan(joined.WrittenCount, MaxBytes, nameof(part));
            part = parts.At(LiteDbAddress.Of(part[NextPartAt..]));
        }
    }
}
