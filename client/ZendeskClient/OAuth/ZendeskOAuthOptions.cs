namespace Zendesk;

/// <summary>
/// How an OAuth client gets its access tokens; see <see cref="ZendeskCredentials.OAuth(string, string?, ZendeskOAuthOptions?)"/>.
/// </summary>
public sealed record ZendeskOAuthOptions
{
    private static readonly (TimeSpan Min, TimeSpan Max) AccessLifetimes = (TimeSpan.FromMinutes(5), TimeSpan.FromHours(48));

    /// <summary>
    /// The scopes to ask for, separated by blanks, such as <c>users:read users:write</c>. Null, the default: all that the client
    /// has.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>
    /// How long an access token is to live, 5 minutes to 48 hours. Default: 30 minutes. It is always asked for, since Zendesk
    /// does not always tell how long a token lives otherwise.
    /// </summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The tokens of a user's consent, to act as that user. Null, the default: the client acts as its own user, with the grant
    /// <c>client_credentials</c>.
    /// </summary>
    public ZendeskOAuthTokens? Tokens { get; init; }

    /// <summary>
    /// Called with each new pair before it is first used, to store it, because the previous pair is invalid then. An exception of
    /// it ends the calls that wait for the pair; later calls use the pair nevertheless. Null, the default: nothing is stored.
    /// </summary>
    public Func<ZendeskOAuthTokens, CancellationToken, ValueTask>? OnRefresh { get; init; }

    /// <exception cref="ArgumentException">An option is missing or out of its range.</exception>
    internal void Check(string? clientSecret)
    {
        if (AccessTokenLifetime < AccessLifetimes.Min || AccessTokenLifetime > AccessLifetimes.Max)
        {
            throw new ArgumentException("AccessTokenLifetime takes 5 minutes to 48 hours.");
        }
        if (Tokens is { } tokens && string.IsNullOrWhiteSpace(tokens.RefreshToken))
        {
            throw new ArgumentException("Tokens have no RefreshToken.");
        }
        if (Tokens is { AccessToken: { } token } && !AccessToken.IsSendable(token))
        {
            throw new ArgumentException("The AccessToken of Tokens is empty, or has a blank, a line break or a letter beyond ASCII.");
        }
        if (Tokens is null && string.IsNullOrWhiteSpace(clientSecret))
        {
            throw new ArgumentException("A client without a secret needs the Tokens of a user's consent.");
        }
    }
}
