using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.RateLimits;

/// <summary>Who sends requests, as the judge tells them apart: by credentials and User-Agent.</summary>
internal readonly record struct Client(Credentials Credentials, string UserAgent)
{
    /// <summary>Its name for a person, without any secret.</summary>
    public string Name => Credentials.Kind == CredentialKind.Bearer ? "a bearer token" : Credentials.Email;
}
