using Microsoft.Extensions.Logging;

namespace Zendesk;

/// <summary>The address, credentials and waiting times of a client. They are read once, when the client is created.</summary>
public sealed class ZendeskClientOptions
{
    /// <summary>
    /// The account's address, such as <c>https://acme.zendesk.com/</c>; <c>api/v2/…</c> is appended. Mandatory.
    /// A path in it is kept: <c>http://localhost:8080/_accounts/test/</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The credentials of the calls. Mandatory.</summary>
    public ZendeskCredentials? Credentials { get; set; }

    /// <summary>
    /// How long one call may take, with all its waits and retries: 1 second to 24 hours. Default: 5 minutes.
    /// A call that would have to wait beyond it gives up at once.
    /// </summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one attempt of a call may take: 10 milliseconds to 24 hours. Default: 60 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How often a call is retried after a server error, a broken connection or a time-out, where that is safe; 0 to 100.
    /// Default: 10, which sits out an outage of a minute and more.
    /// Responses 429 do not count: they are waited for as long as the budget lasts.
    /// </summary>
    public int MaxRetries { get; set; } = 10;

    /// <summary>
    /// The wait before the first retry; later ones double it, with jitter, up to 30 seconds. 0 to 30 seconds. Default: 500
    /// milliseconds.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Whether requests wait before they reach a limit, so that Zendesk refuses no request. The limits are the account's requests
    /// a minute, as its headers state them, and five updates of one user or organization a minute. Default: true.
    /// </summary>
    public bool Pacing { get; set; } = true;

    /// <summary>
    /// How many updates of users a second pacing lets through, of all users together, bulk jobs apart; 0 to 100. Newer
    /// pages of Zendesk's name one a second, older ones nothing. Default: 0, any number.
    /// </summary>
    public int UserUpdatesPerSecond { get; set; }

    /// <summary>The clock of all waits. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where waits and retries are logged, without personal data. Null, the default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Called with each response of every call; see <see cref="CallOptions.OnResponse"/>. Null, the default: nothing is.</summary>
    public Action<ZendeskResponse>? OnResponse { get; set; }

    /// <summary>Chance, from 0 to below 1, for the jitter of waits.</summary>
    internal Func<double> Dice { get; set; } = Random.Shared.NextDouble;

    /// <summary>The settings that could not be read from the configuration.</summary>
    internal List<string> ConfigurationMistakes { get; } = [];

    /// <summary>The error of a missing option or a value out of its range.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (BaseAddress is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
        {
            yield return "BaseAddress takes an absolute http or https address.";
        }
        else if (BaseAddress is not { Query: "", Fragment: "", UserInfo: "" }
            || BaseAddress.AbsolutePath.TrimEnd('/').EndsWith("/api/v2", StringComparison.Ordinal))
        {
            yield return "BaseAddress takes the account's address without api/v2, a query or credentials.";
        }
        if (Credentials is null)
        {
            yield return "Credentials are missing.";
        }
        foreach (var mistake in CallSettings.Of(this).Mistakes())
        {
            yield return mistake;
        }
        if (UserUpdatesPerSecond is < 0 or > 100)
        {
            yield return "UserUpdatesPerSecond takes 0 to 100.";
        }
        if (RetryDelay < TimeSpan.Zero || RetryDelay > TimeSpan.FromSeconds(30))
        {
            yield return "RetryDelay takes 0 to 30 seconds.";
        }
    }

    /// <exception cref="ArgumentException">Something is missing or out of its range.</exception>
    internal void Check()
    {
        if (Mistakes().FirstOrDefault() is { } mistake)
        {
            throw new ArgumentException(mistake);
        }
    }
}
