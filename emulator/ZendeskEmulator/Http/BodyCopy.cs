using System.Buffers;

namespace ZendeskEmulator.Http;

/// <summary>A copy of the beginning of a body, in a rented buffer.</summary>
/// <param name="most">The maximum number of bytes to keep.</param>
internal sealed class BodyCopy(int most) : IDisposable
{
    private byte[] buffer = [];
    private int kept;

    /// <summary>The number of bytes of the whole body.</summary>
    public long Length { get; private set; }

    /// <summary>True when only the beginning of the body was seen, and its length is not known.</summary>
    public bool IsBeginning { get; set; }

    /// <summary>The beginning of the body.</summary>
    public ReadOnlySpan<byte> Kept => buffer.AsSpan(0, kept);

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
            var larger = ArrayPool<byte>.Shared.Rent(Math.Min(most, Math.Max(kept + part.Length, 2 * kept)));
            Kept.CopyTo(larger);
            Free();
            buffer = larger;
        }
        part.CopyTo(buffer.AsSpan(kept));
        kept += part.Length;
    }

    public void Dispose()
    {
        Free();
        kept = 0;
    }

    private void Free()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }
}
