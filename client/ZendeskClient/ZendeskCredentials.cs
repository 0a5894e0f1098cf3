using System.Net.Http.Headers;
using System.Text;

namespace Zendesk;

/// <summary>The credentials of calls. They never appear in logs, traces or <see cref="ToString"/>.</summary>
public sealed class ZendeskCredentials
{
    private const string NotSendable = "a blank, a line break or a letter beyond ASCII";

    private readonly string kind;
    private readonly Func<CancellationToken, ValueTask<AuthenticationHeaderValue>>? header;
    private readonly OAuthSession? session;

    private ZendeskCredentials(string kind, Func<CancellationToken, ValueTask<AuthenticationHeaderValue>> header)
    {
        this.kind = kind;
        this.header = header;
    }

    private ZendeskCredentials(string kind, AuthenticationHeaderValue header)
        : this(kind, _ => ValueTask.FromResult(header))
    {
    }

    private ZendeskCredentials(string kind, OAuthSession session)
    {
        this.kind = kind;
        this.session = session;
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

    /// <summary>A user's password. Zendesk switched passwords off in 2026, except for accounts that still use them.</summary>
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
    /// <exception cref="ArgumentException">It is empty, or has a blank, a line break or a letter beyond ASCII.</exception>
    public static ZendeskCredentials OAuth(string accessToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        if (!AccessToken.IsSendable(accessToken))
        {
            throw new ArgumentException($"The access token has {NotSendable}.", nameof(accessToken));
        }
        return new ZendeskCredentials("OAuth token", Bearer(accessToken));
    }

    /// <summary>OAuth access tokens that expire: the client asks for the present one before each request.</summary>
    /// <param name="accessToken">
    /// Returns a cached or new token. An exception of it ends the call; a token that cannot be sent ends it with a
    /// <see cref="ZendeskAuthorizationException"/>.
    /// </param>
    /// <returns>The credentials.</returns>
    public static ZendeskCredentials OAuth(Func<CancellationToken, ValueTask<string>> accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return new ZendeskCredentials("OAuth token", async cancellation => Sendable(await accessToken(cancellation).ConfigureAwait(false)));
    }

    /// <summary>
    /// An OAuth client that gets its access tokens itself. It renews a token a minute before it expires, once for all waiting
    /// calls, and again when Zendesk refuses it. Create one for each account and keep it.
    /// </summary>
    /// <param name="clientId">The client's identifier; not its number.</param>
    /// <param name="clientSecret">The client's secret; null for a public client.</param>
    /// <param name="options">Scopes, and the tokens of a user's consent; null for the client's own user and all its scopes.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ArgumentException">The identifier is empty, or an option is missing or out of its range.</exception>
    public static ZendeskCredentials OAuth(string clientId, string? clientSecret, ZendeskOAuthOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        options ??= new ZendeskOAuthOptions();
        options.Check(clientSecret);
        return new ZendeskCredentials("OAuth client", new OAuthSession(clientId, clientSecret, options));
    }

    /// <summary>The kind of credentials, without their content.</summary>
    /// <returns>Such as <c>OAuth token</c>.</returns>
    public override string ToString() => kind;

    /// <exception cref="ArgumentException">They are of another account.</exception>
    internal void UseFor(Uri address) => session?.UseFor(address);

    /// <param name="api">Gets new tokens, where it is for the client to get them.</param>
    internal ValueTask<AuthenticationHeaderValue> HeaderAsync(ZendeskApi api, CancellationToken cancellationToken) =>
        session?.HeaderAsync(api, cancellationToken) ?? header!(cancellationToken);

    /// <summary>Takes note that Zendesk refused a token. Returns whether another one may be had.</summary>
    internal bool Refuse(AuthenticationHeaderValue refused)
    {
        session?.Refuse(refused);
        return session is not null;
    }

    private static AuthenticationHeaderValue Sendable(string? accessToken) => AccessToken.IsSendable(accessToken)
        ? Bearer(accessToken)
        : throw new ZendeskAuthorizationException($"The function for access tokens returned an empty one, or one with {NotSendable}.");

    private static AuthenticationHeaderValue Bearer(string accessToken) => new("Bearer", accessToken);

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
