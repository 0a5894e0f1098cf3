using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.RateLimits;

/// <summary>
/// The client of one request: its credentials, which are dropped after the request, and its User-Agent.
/// </summary>
internal readonly record struct Client(Credentials Credentials, string UserAgent)
{
    /// <summary>The part of the client that may be kept.</summary>
    public ClientKey Key => ClientKey.Of(this);
}

/// <summary>
/// The key by which the monitor distinguishes clients. It holds no credentials, and its text is short enough for a
/// person.
/// </summary>
/// <param name="CredentialsHash">A hash of the credentials that is useless outside this process.</param>
/// <param name="Name">The client's name for a person: an email address, or <c>a bearer token</c>.</param>
internal sealed record ClientKey(UInt128 CredentialsHash, string Name, string UserAgent)
{
    /// <summary>A header may have 32 KB, and the monitor keeps up to a thousand clients.</summary>
    private const int LongestText = 200;

    private static readonly ulong Salt = Dice.Next();

    public static ClientKey Of(in Client client)
    {
        var (kind, email, secret) = client.Credentials;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}\0{(int)kind}\0{email}\0{secret}"));
        return new ClientKey(
            BinaryPrimitives.ReadUInt128BigEndian(hash),
            kind == CredentialKind.Bearer ? "a bearer token" : Beginning.Of(email, LongestText),
            Beginning.Of(client.UserAgent, LongestText));
    }
}
