using System.Net.Http.Headers;
using System.Text;

namespace Zendesk;

/// <summary>Who asks. Nothing of it appears in logs, traces or <see cref="ToString"/>.</summary>
public sealed class ZendeskCredentials
{
    private readonly string kind;

    private ZendeskCredentials(string kind, AuthenticationHeaderValue header)
    {
        this.kind = kind;
        Header = header;
    }

    internal AuthenticationHeaderValue Header { get; }

    /// <summary>An API token, acting as the user of an address.</summary>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static ZendeskCredentials ApiToken(string email, string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return new ZendeskCredentials("API token", Basic($"{email}/token:{token}"));
    }

    /// <summary>A user's password. Zendesk has this off by default and is withdrawing it.</summary>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static ZendeskCredentials Password(string email, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrWhiteSpace(password);
        return new ZendeskCredentials("password", Basic($"{email}:{password}"));
    }

    /// <summary>An OAuth access token.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static ZendeskCredentials OAuth(string accessToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        return new ZendeskCredentials("OAuth token", new AuthenticationHeaderValue("Bearer", accessToken));
    }

    /// <summary>The kind of credentials, without their content.</summary>
    public override string ToString() => kind;

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
