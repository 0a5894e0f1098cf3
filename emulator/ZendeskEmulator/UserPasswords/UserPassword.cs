using System.Buffers.Binary;
using System.Security.Cryptography;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.UserPasswords;

/// <summary>The password that a user has been given, as a salted hash: the password itself is kept nowhere.</summary>
internal sealed record UserPassword : UserRecord, IHasSchema<UserPassword>
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Few enough that one costs well under a millisecond: the account waits meanwhile.</summary>
    private const int Rounds = 1_000;

    public static Schema<UserPassword> Schema { get; } = new("user_passwords", "user_password", fields => fields
        .Reference("user_id", password => password.UserId, (password, id) => password.UserId = id).ReadOnly().Essential()
        .Text("hash", password => password.Hash, (password, value) => password.Hash = value ?? "").ReadOnly().Essential()
        .Times());

    /// <summary>Salt and hash in base64.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Whether the user has this password; null for a user without a password.</summary>
    public static bool? Fits(AccountState state, long userId, string password)
    {
        if (Find(state, userId) is not { } stored)
        {
            return null;
        }
        var known = Convert.FromBase64String(stored.Hash);
        return CryptographicOperations.FixedTimeEquals(HashOf(password, known.AsSpan(0, SaltBytes)), known.AsSpan(SaltBytes));
    }

    public static void Put(in AccountWrite write, long userId, string password)
    {
        Span<byte> bytes = stackalloc byte[SaltBytes + HashBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Dice.Next());
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], Dice.Next());
        HashOf(password, bytes[..SaltBytes]).CopyTo(bytes[SaltBytes..]);
        var hash = Convert.ToBase64String(bytes);
        if (Find(write.State, userId) is { } stored)
        {
            write.Put(stored with { Hash = hash });
        }
        else
        {
            write.Create(new UserPassword { UserId = userId, Hash = hash });
        }
    }

    public static void Remove(in AccountWrite write, long userId)
    {
        if (Find(write.State, userId) is { } stored)
        {
            write.Remove(stored);
        }
    }

    private static UserPassword? Find(AccountState state, long userId) =>
        state.Get<Records<UserPassword>>().OfOwner(userId) is [var stored, ..] ? stored : null;

    private static byte[] HashOf(string password, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, HashBytes);
}
