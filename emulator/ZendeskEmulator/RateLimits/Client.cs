using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.RateLimits;

/// <summary>Who sends requests, as the judge tells them apart: by credentials and User-Agent.</summary>
internal readonly record struct Client
{
    /// <summary>A header may have 32 KB, and the judge keeps a thousand clients in mind.</summary>
    private const int LongestUserAgent = 200;

    public Client(Credentials credentials, string userAgent)
    {
        Credentials = credentials;
        UserAgent = userAgent.Length > LongestUserAgent ? userAgent[..LongestUserAgent] : userAgent;
    }

    public Credentials Credentials { get; }

    public string UserAgent { get; }

    /// <summary>Its name for a person, without any secret.</summary>
    public string Name => Credentials.Kind == CredentialKind.Bearer ? "a bearer token" : Credentials.Email;
}
