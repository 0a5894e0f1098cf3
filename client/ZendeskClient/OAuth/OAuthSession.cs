using System.Net.Http.Headers;

namespace Zendesk;

/// <summary>
/// The access tokens of an OAuth client: renewed ahead of their end, once for all calls that wait. It belongs to the credentials,
/// not to a client, since a refresh token is good once: two clients with the same credentials share it.
/// </summary>
internal sealed class OAuthSession
{
    private readonly object gate = new();
    private readonly TokenRequest request;
    private readonly ZendeskOAuthOptions options;
    private Uri? account;
    private AccessToken? current;
    private string? refreshToken;
    private Lazy<Task<AccessToken>>? renewal;
    private bool mayBeSpent;
    private ZendeskAuthorizationException? end;

    public OAuthSession(string clientId, string? clientSecret, ZendeskOAuthOptions options)
    {
        this.options = options;
        request = new TokenRequest(clientId, clientSecret, options);
        refreshToken = options.Tokens?.RefreshToken;
    }

    /// <summary>Tokens go to one account only.</summary>
    /// <exception cref="ArgumentException">They are another account's.</exception>
    public void UseFor(Uri address)
    {
        lock (gate)
        {
            account ??= address;
            if (account != address)
            {
                throw new ArgumentException($"These OAuth credentials are used for {account}: make others for {address}.");
            }
        }
    }

    /// <exception cref="ZendeskAuthorizationException">There is no token to be had.</exception>
    public async ValueTask<AuthenticationHeaderValue> HeaderAsync(ZendeskApi api, CancellationToken cancellationToken)
    {
        Lazy<Task<AccessToken>> renewed;
        lock (gate)
        {
            if (end is { } ended)
            {
                throw ended.Again();
            }
            current ??= GivenLocked(api.Clock.Now);
            if (current is { } token && token.IsFresh(api.Clock.Now))
            {
                return token.Header;
            }
            renewed = renewal ??= new(() => RenewAsync(api));
        }
        // One that gives up does not end the renewal: its response is the only way to the next pair.
        return (await renewed.Value.WaitAsync(cancellationToken).ConfigureAwait(false)).Header;
    }

    /// <summary>Takes note that Zendesk refused a token: it was revoked, or renewed while the request was on its way.</summary>
    public void Refuse(AuthenticationHeaderValue header)
    {
        lock (gate)
        {
            if (ReferenceEquals(current?.Header, header))
            {
                current = current! with { RenewAt = DateTimeOffset.MinValue };
            }
        }
    }

    /// <summary>The token that came with the credentials.</summary>
    private AccessToken? GivenLocked(DateTimeOffset now) =>
        options.Tokens is { AccessToken: { } token } given ? AccessToken.Of(token, now, given.ExpiresAt) : null;

    private async Task<AccessToken> RenewAsync(ZendeskApi api)
    {
        var askedAt = api.Clock.Now;
        try
        {
            var body = await api.GetTokensAsync(Next(), () => mayBeSpent = true).ConfigureAwait(false);
            var token = AccessToken.Of(body.AccessToken!, askedAt, TokenBody.EndOf(askedAt, body.ExpiresIn));
            mayBeSpent = false;
            try
            {
                await KeepAsync(body, askedAt).ConfigureAwait(false);
            }
            finally
            {
                lock (gate)
                {
                    current = token;
                }
            }
            return token;
        }
        catch (ZendeskException failure)
        {
            var ended = refreshToken is null
                ? ZendeskAuthorizationException.Of(failure)
                : ZendeskAuthorizationException.OfRefresh(failure, mayBeSpent);
            lock (gate)
            {
                end = ended.NeedsConsent ? ended : null;
            }
            throw ended;
        }
        finally
        {
            lock (gate)
            {
                renewal = null;
            }
        }
    }

    private ApiRequest Next() => refreshToken is { } token ? request.ForRefresh(token) : request.ForClientItself();

    private async ValueTask KeepAsync(TokenBody body, DateTimeOffset askedAt)
    {
        if (refreshToken is { } before)
        {
            var tokens = body.ToTokens(askedAt, before);
            refreshToken = tokens.RefreshToken;
            if (options.OnRefresh is { } keep)
            {
                await keep(tokens, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
