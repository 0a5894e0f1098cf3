using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.OAuth;

/// <summary>
/// The API tokens that an account has accepted since it began or was reset: they exist where no new ones are created. It keeps
/// salted hashes only, in memory.
/// </summary>
internal sealed class UsedApiTokens : IAccountPart<UsedApiTokens>
{
    /// <summary>More API tokens than a real account may have (256); beyond it no more are noted.</summary>
    private const int MaxTokens = 1_000;

    private static readonly ulong Salt = Dice.Next();

    /// <summary>By a quick hash, since each request looks here. If two tokens have the same hash, only the first is noted.</summary>
    private readonly ConcurrentDictionary<int, UInt128> hashes = new();

    public static UsedApiTokens Create(AccountState state) => new();

    public bool Contains(string token) => hashes.TryGetValue(QuickHashOf(token), out var hash) && hash == HashOf(token);

    public void Note(string token)
    {
        var quick = QuickHashOf(token);
        if (!hashes.ContainsKey(quick) && hashes.Count < MaxTokens)
        {
            hashes.TryAdd(quick, HashOf(token));
        }
    }

    /// <summary>Different in each process.</summary>
    private static int QuickHashOf(string token) => string.GetHashCode(token, StringComparison.Ordinal);

    private static UInt128 HashOf(string token) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}\0{token}")));
}
