using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.OAuth;

/// <summary>
/// The secrets that the emulator issues: access and refresh tokens, authorization codes, client secrets. Only their hashes are
/// kept. A secret has a checksum, which distinguishes a revoked token from one that was never issued here.
/// </summary>
internal static class IssuedSecret
{
    private const int RandomBytes = 24;
    private const int ChecksumBytes = 8;
    private const int Letters = 2 * (RandomBytes + ChecksumBytes);

    /// <summary>The letters of an issued secret that are shown.</summary>
    public const int ShownLetters = 10;

    private static ReadOnlySpan<byte> Mark => "issued by ZendeskEmulator"u8;

    /// <summary>A new secret: 64 hexadecimal digits, as Zendesk's tokens had for long.</summary>
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[RandomBytes + ChecksumBytes];
        Dice.Fill(bytes[..RandomBytes]);
        WriteChecksum(bytes[..RandomBytes], bytes[RandomBytes..]);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Whether an emulator issued it, for any account and at any time.</summary>
    public static bool IsIssued(string secret)
    {
        if (secret.Length != Letters)
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[RandomBytes + ChecksumBytes];
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        if (Convert.FromHexString(secret, bytes, out _, out var written) != System.Buffers.OperationStatus.Done || written != bytes.Length)
        {
            return false;
        }
        WriteChecksum(bytes[..RandomBytes], checksum);
        return checksum.SequenceEqual(bytes[RandomBytes..]);
    }

    /// <summary>The hash of a secret, which is stored. A secret has 192 random bits, so a plain hash is enough.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a secret has this hash; takes as long for a wrong one.</summary>
    public static bool Matches(string? secret, string hash) =>
        secret is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));

    /// <summary>The first ten letters, which Zendesk shows of a secret after it was issued.</summary>
    public static string StartOf(string secret) => secret[..ShownLetters];

    private static void WriteChecksum(ReadOnlySpan<byte> random, Span<byte> checksum)
    {
        Span<byte> marked = stackalloc byte[RandomBytes + 32];
        random.CopyTo(marked);
        Mark.CopyTo(marked[RandomBytes..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(marked, hash);
        hash[..ChecksumBytes].CopyTo(checksum);
    }
}
