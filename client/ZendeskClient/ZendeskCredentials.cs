using System.Net.Http.Headers;
using System.Text;

namespace Zendesk;

/// <summary>Who calls. Nothing of it appears in logs, traces or <see cref="ToString"/>.</summary>
public sealed class ZendeskCredentials
{
    private readonly string kind;
    private readonly Func<CancellationToken, ValueTask<AuthenticationHeaderValue>> header;

    private ZendeskCredentials(string kind, Func<CancellationToken, ValueTask<AuthenticationHeaderValue>> header)
    {
        this.kind = kind;
        this.header = header;
    }

    private ZendeskCredentials(string kind, AuthenticationHeaderValue header)
        : this(kind, _ => ValueTask.FromResult(header))
    {
    }

    /// <summary>An API token, acting as the user of an address. Zendesk ends API tokens on 2027-04-30: prefer OAuth.</summary>
    /// <param name="email">The user's address.</param>
    /// <param name="token">The API token.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static ZendeskCredentials ApiToken(string email, string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return new ZendeskCredentials("API token", Basic($"{email}/token:{token}"));
    }

    /// <summary>A user's password. Zendesk switched passwords off in 2026, but for accounts that still have them.</summary>
    /// <param name="email">The user's address.</param>
    /// <param name="password">The password.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static ZendeskCredentials Password(string email, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrWhiteSpace(password);
        return new ZendeskCredentials("password", Basic($"{email}:{password}"));
    }

    /// <summary>An OAuth access token that does not expire while the client is used.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static ZendeskCredentials OAuth(string accessToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        return new ZendeskCredentials("OAuth token", Bearer(accessToken));
    }

    /// <summary>OAuth access tokens that expire: the client asks for the present one before each request.</summary>
    /// <param name="accessToken">Gives the token, from its own cache or newly made. What it throws ends the call.</param>
    /// <returns>The credentials.</returns>
    public static ZendeskCredentials OAuth(Func<CancellationToken, ValueTask<string>> accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return new ZendeskCredentials("OAuth token", async cancellation => Bearer(await accessToken(cancellation).ConfigureAwait(false)));
    }

    /// <summary>The kind of credentials, without their content.</summary>
    /// <returns>Such as <c>OAuth token</c>.</returns>
    public override string ToString() => kind;

    internal ValueTask<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancellationToken) => header(cancellationToken);

    private static AuthenticationHeaderValue Bearer(string accessToken) => new("Bearer", accessToken);

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
