using System.Security.Cryptography;

namespace ZendeskEmulator.Organizations;

/// <summary>
/// Ids of 26 letters and digits that sort by time: ten of milliseconds, sixteen that are random elsewhere. Here they follow
/// from the record's id, so that a fresh account of the same name gets the same ones at the same time.
/// </summary>
internal static class Ulid
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLetters = 10;
    private const int Length = 26;

    public static string Of(DateTime time, long id)
    {
        Span<char> text = stackalloc char[Length];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(BitConverter.GetBytes(id), hash);
        var milliseconds = Math.Max(0, (long)(time - DateTime.UnixEpoch).TotalMilliseconds);
        for (var at = TimeLetters - 1; at >= 0; at--, milliseconds >>= 5)
        {
            text[at] = Letters[(int)(milliseconds & 31)];
        }
        for (var at = TimeLetters; at < Length; at++)
        {
            text[at] = Letters[hash[at] & 31];
        }
        return new string(text);
    }
}
