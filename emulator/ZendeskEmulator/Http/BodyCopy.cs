using System.Buffers;

namespace ZendeskEmulator.Http;

/// <summary>A copy of the beginning of a body. It can be used again for the body of another request.</summary>
internal sealed class BodyCopy
{
    /// <summary>In bytes. Most bodies fit; a larger buffer is not kept for the next one.</summary>
    private const int UsualLength = 4096;

    private byte[] buffer = [];
    private int kept;
    private int most;

    /// <summary>The number of bytes of the whole body.</summary>
    public long Length { get; private set; }

    /// <summary>True when only the beginning of the body was seen, and its length is not known.</summary>
    public bool IsBeginning { get; set; }

    /// <summary>The beginning of the body.</summary>
    public ReadOnlySpan<byte> Kept => buffer.AsSpan(0, kept);

    /// <summary>Begins with nothing.</summary>
    /// <param name="most">The maximum number of bytes to keep.</param>
    public void Begin(int most) => this.most = most;

    /// <summary>Takes the next part of the body.</summary>
    public void Add(ReadOnlySpan<byte> part)
    {
        Length += part.Length;
        part = part[..Math.Min(part.Length, most - kept)];
        if (part.IsEmpty)
        {
            return;
        }
        if (kept + part.Length > buffer.Length)
        {
            Grow(Math.Max(UsualLength, Math.Min(most, Math.Max(kept + part.Length, 2 * kept))));
        }
        part.CopyTo(buffer.AsSpan(kept));
        kept += part.Length;
    }

    /// <summary>Forgets the body: its bytes may hold passwords, and the buffer lives on.</summary>
    public void Clear()
    {
        Array.Clear(buffer, 0, kept);
        if (buffer.Length > UsualLength)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
        Length = kept = 0;
        IsBeginning = false;
    }

    private void Grow(int length)
    {
        var larger = length == UsualLength ? new byte[length] : ArrayPool<byte>.Shared.Rent(length);
        Kept.CopyTo(larger);
        Array.Clear(buffer, 0, kept);
        if (buffer.Length > UsualLength)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        buffer = larger;
    }
}
