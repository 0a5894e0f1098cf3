using Microsoft.Extensions.Logging;

namespace ZendeskEmulator;

/// <summary>How an emulator is set up. The defaults are those for use in a test: in process, without a file.</summary>
public sealed class EmulatorOptions
{
    /// <summary>
    /// The addresses to listen on, separated by semicolons, such as <c>http://127.0.0.1:0</c> (port 0: a free one). Those of
    /// https speak HTTP/1.1 and HTTP/2, and need <see cref="Tls"/>.
    /// Null, the default: no port; clients of <c>EmulatorAccount.CreateClient</c> reach it in memory.
    /// </summary>
    public string? Urls { get; set; }

    /// <summary>The certificate of https addresses.</summary>
    public TlsOptions Tls { get; } = new();

    /// <summary>The path of the data file, made when it is not there. Null, the default: the data lives as long as the emulator.</summary>
    public string? DataFile { get; set; }

    /// <summary>What a response's data survives. Without a data file nothing is written, whatever this says. Default: Process.</summary>
    public Durability Durability { get; set; } = Durability.Process;

    /// <summary>Which credentials are let in. Default: all that are well formed.</summary>
    public CredentialsMode CredentialsMode { get; set; }

    /// <summary>The API tokens that <see cref="CredentialsMode.Strict"/> lets in, each for its address.</summary>
    public IList<EmulatorCredentials> Tokens { get; } = [];

    /// <summary>The passwords that <see cref="CredentialsMode.Strict"/> lets in, by address.</summary>
    public IDictionary<string, string> Passwords { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a new name makes a new account; else it is Zendesk's unknown-subdomain 404. Default: true.</summary>
    public bool AutoCreateAccounts { get; set; } = true;

    /// <summary>How many accounts there may be, 1 to 90,000; beyond them a new one is answered 503. Default: 10,000.</summary>
    public int MaxAccounts { get; set; } = 10_000;

    /// <summary>Parent domains under which the host's first label names the account. Default: zendesk.com and localhost.</summary>
    public IReadOnlyList<string> AccountHosts { get; set; } = ["zendesk.com", "localhost"];

    /// <summary>The largest request body in bytes, 1,024 to 1 GiB; a larger one is answered 413. Default: 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>Zendesk's plan, which tells how many requests a minute each account has. Default: Suite Enterprise, 700.</summary>
    public Plan LimitsPlan { get; set; } = Plan.SuiteEnterprise;

    /// <summary>Whether rate limits refuse, only count, or do neither. Default: they refuse.</summary>
    public LimitsMode LimitsMode { get; set; }

    /// <summary>
    /// How many updates of users a second each account has, 0 to 1,000,000; newer texts of Zendesk's say 1. Default: 0, as many as it likes.
    /// </summary>
    public int UserUpdatesPerSecond { get; set; }

    /// <summary>How fast bulk jobs go on, on the account's clock. Default: a tenth of a second in the queue, three milliseconds an item.</summary>
    public JobPace JobsPace { get; set; } = JobPace.Fast;

    /// <summary>Whether users may be made in bulk; off, create_many and create_or_update_many answer 403 as for new accounts of Zendesk's. Default: true.</summary>
    public bool JobsBulkImport { get; set; } = true;

    /// <summary>
    /// In milliseconds of real time, 0 to 60,000: a request that began later than this after a 429 was sent could know of
    /// it, and is judged when it comes too early. Default: 250.
    /// </summary>
    public int RetryAfterToleranceMilliseconds { get; set; } = 250;

    /// <summary>Whether <c>/_emulator/…</c> answers, but for its health. Default: true.</summary>
    public bool ControlPlane { get; set; } = true;

    /// <summary>
    /// The bearer token of the control plane. Null, the default: none on loopback and in memory; on any other address
    /// one is made, see <c>Emulator.ControlToken</c>.
    /// </summary>
    public string? ControlToken { get; set; }

    /// <summary>
    /// What to put in before the first request is answered: lines of JSON, {"user":{…}}, {"organization":{…}},
    /// {"user_field":{…}} or {"organization_field":{…}}, found and saved as by create_or_update. Null, the default: nothing.
    /// </summary>
    public Stream? Seed { get; set; }

    /// <summary>Told how many lines of the seed are in: every thousand, and at the end. Null, the default: nobody.</summary>
    public IProgress<int>? SeedProgress { get; set; }

    /// <summary>Where the emulator's own errors are logged. Null, the default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where a setting came from, by its name: for /_emulator/info.</summary>
    internal Dictionary<string, string> Sources { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="EmulatorStartException">A number is out of its range.</exception>
    internal void Check()
    {
        Check(nameof(MaxAccounts), MaxAccounts, MostAccounts.Least, MostAccounts.Most);
        Check(nameof(MaxRequestBytes), MaxRequestBytes, RequestBytes.Least, RequestBytes.Most);
        Check(nameof(UserUpdatesPerSecond), UserUpdatesPerSecond, UpdatesPerSecond.Least, UpdatesPerSecond.Most);
        Check(nameof(RetryAfterToleranceMilliseconds), RetryAfterToleranceMilliseconds, RetryAfterTolerance.Least, RetryAfterTolerance.Most);
    }

    internal static readonly (int Least, int Most) MostAccounts = (1, 90_000);
    internal static readonly (int Least, int Most) RequestBytes = (1024, 1 << 30);
    internal static readonly (int Least, int Most) UpdatesPerSecond = (0, 1_000_000);
    internal static readonly (int Least, int Most) RetryAfterTolerance = (0, 60_000);

    private static void Check(string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new EmulatorStartException($"{name} takes a whole number from {least} to {most}, not {value}.");
        }
    }
}
