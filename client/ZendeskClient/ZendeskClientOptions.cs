using Microsoft.Extensions.Logging;

namespace Zendesk;

/// <summary>How a client reaches Zendesk and how patient it is. Read once, when the client is made.</summary>
public sealed class ZendeskClientOptions
{
    /// <summary>
    /// The account's address, such as <c>https://acme.zendesk.com/</c>; <c>api/v2/…</c> is appended. Mandatory.
    /// A path in it is kept: <c>http://localhost:8080/_accounts/test/</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Who asks. Mandatory.</summary>
    public ZendeskCredentials? Credentials { get; set; }

    /// <summary>
    /// How long one call may take, with all its waits and repetitions: 1 second to 24 hours. Default: 5 minutes.
    /// A call that would have to wait beyond it gives up at once.
    /// </summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one attempt of a call may take, from 10 milliseconds. Default: 60 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How often a call is tried again after a server error, a broken connection or a time-out, where that is safe;
    /// 0 to 100. Default: 5. Answers 429 do not count: they are waited for as long as the budget lasts.
    /// </summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>The wait before the first repetition; later ones double it, with jitter, up to 30 seconds. Default: 500 milliseconds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Whether requests wait before a limit is reached, so that Zendesk has to refuse none: for the account's requests
    /// a minute as its headers tell them, and for the five updates of one user a minute. Default: true.
    /// </summary>
    public bool Pacing { get; set; } = true;

    /// <summary>
    /// How many updates of users a second pacing lets through, of all users together, bulk jobs apart; 0 to 100. Newer
    /// pages of Zendesk's name one a second, older ones nothing. Default: 0, any number.
    /// </summary>
    public int UserUpdatesPerSecond { get; set; }

    /// <summary>The clock of all waits. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where waits and repetitions are logged, without personal data. Null, the default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Chance, from 0 to below 1, for the jitter of waits.</summary>
    internal Func<double> Dice { get; set; } = Random.Shared.NextDouble;

    /// <exception cref="ArgumentException">Something mandatory is missing or a number is out of its range.</exception>
    internal void Check()
    {
        Require(BaseAddress is { IsAbsoluteUri: true, Scheme: "https" or "http" }, "BaseAddress takes an absolute http or https address.");
        Require(Credentials is not null, "Credentials are missing.");
        Require(Budget >= TimeSpan.FromSeconds(1) && Budget <= TimeSpan.FromHours(24), "Budget takes 1 second to 24 hours.");
        Require(AttemptTimeout >= TimeSpan.FromMilliseconds(10) && AttemptTimeout <= TimeSpan.FromHours(24), "AttemptTimeout takes 10 milliseconds to 24 hours.");
        Require(MaxRetries is >= 0 and <= 100, "MaxRetries takes 0 to 100.");
        Require(UserUpdatesPerSecond is >= 0 and <= 100, "UserUpdatesPerSecond takes 0 to 100.");
        Require(RetryDelay >= TimeSpan.Zero && RetryDelay <= TimeSpan.FromSeconds(30), "RetryDelay takes 0 to 30 seconds.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
