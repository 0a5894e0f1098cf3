using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ZendeskEmulator.Http;

/// <summary>A weak ETag as Zendesk writes it: <c>W/"32 hex digits"</c>.</summary>
internal readonly record struct EntityTag(ulong High, ulong Low)
{
    // 64-bit FNV-1a spreads a few dozen bytes well, and needs no state and no allocation.
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static readonly EntityTag Start = new(Offset, Offset ^ Prime);

    /// <summary>The tag of a body: its MD5.</summary>
    public static EntityTag OfBody(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // Not for safety: Zendesk's own tags have the length of an MD5.
        MD5.HashData(body, hash);
#pragma warning restore CA5351
        return OfHash(hash);
    }

    /// <summary>The tag of a body whose MD5 is known.</summary>
    public static EntityTag OfHash(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));

    public EntityTag With(ulong value) => new(Mix(High ^ value), Mix(Low + (value * Prime)));

    public EntityTag With(string text)
    {
        var tag = this;
        foreach (var letter in text)
        {
            tag = new EntityTag((tag.High ^ letter) * Prime, tag.Low);
        }
        return tag.With(tag.High);
    }

    public override string ToString() => string.Create(36, this, static (text, tag) =>
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, tag.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], tag.Low);
        "W/\"".CopyTo(text);
        Convert.TryToHexStringLower(bytes, text[3..], out _);
        text[^1] = '"';
    });

    // The finaliser of splitmix64: every bit of the value affects every bit of the tag.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
