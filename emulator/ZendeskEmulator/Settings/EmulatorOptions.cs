using Microsoft.Extensions.Logging;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator;

/// <summary>The settings of an emulator. The defaults suit a test: in process, without a file.</summary>
public sealed class EmulatorOptions
{
    internal static readonly (int Min, int Max) AccountCount = (1, 90_000);
    internal static readonly (int Min, int Max) RequestBytes = (1024, 1 << 30);

    /// <summary>
    /// The addresses to listen on, separated by semicolons, such as <c>http://127.0.0.1:0</c> (port 0: a free one). https addresses
    /// speak HTTP/1.1 and HTTP/2, and need <see cref="Tls"/>. Null, the default: no port; clients of
    /// <c>EmulatorAccount.CreateClient</c> reach it in memory.
    /// </summary>
    public string? Urls { get; set; }

    /// <summary>
    /// Whether each account gets a port of its own in addition to <see cref="Urls"/>, for programs that take only a host and a
    /// port. Reading <c>EmulatorAccount.BaseUrl</c> opens the port. At most 10,000 are open. Default: false.
    /// </summary>
    public bool PortPerAccount { get; set; }

    /// <summary>The certificate of https addresses.</summary>
    public TlsOptions Tls { get; } = new();

    /// <summary>The path of the data file, created when it is missing. Null, the default: the data lives as long as the emulator.</summary>
    public string? DataFile { get; set; }

    /// <summary>
    /// The store of a new data file. An existing one is opened with its own, and refused when this names the other. Null, the
    /// default: LiteDb for a new file.
    /// </summary>
    public Store? Store { get; set; }

    /// <summary>
    /// What acknowledged writes survive. Without a data file nothing is written, and this setting has no effect. Default: Process.
    /// </summary>
    public Durability Durability { get; set; } = Durability.Process;

    /// <summary>Which credentials are accepted. Default: all that are well formed.</summary>
    public CredentialsOptions Credentials { get; } = new();

    /// <summary>The OAuth of accounts without settings of their own.</summary>
    public OAuthOptions OAuth { get; } = new();

    /// <summary>The rate limits of accounts without settings of their own.</summary>
    public LimitsOptions Limits { get; } = new();

    /// <summary>The bulk jobs of accounts without settings of their own.</summary>
    public JobsOptions Jobs { get; } = new();

    /// <summary>The log of requests that every account keeps.</summary>
    public RequestLogOptions RequestLog { get; } = new();

    /// <summary>The searches of accounts without settings of their own.</summary>
    public SearchOptions Search { get; } = new();

    /// <summary>Whether a request to an unknown name creates the account; if not, it gets Zendesk's 404. Default: true.</summary>
    public bool AutoCreateAccounts { get; set; } = true;

    /// <summary>The maximum number of accounts, 1 to 90,000; beyond it a new account gets 503. Default: 10,000.</summary>
    public int MaxAccounts { get; set; } = 10_000;

    /// <summary>The settings of accounts without settings of their own.</summary>
    public AccountsOptions Accounts { get; } = new();

    /// <summary>Parent domains under which the host's first label names the account. Default: zendesk.com and localhost.</summary>
    public IReadOnlyList<string> AccountHosts { get; set; } = ["zendesk.com", "localhost"];

    /// <summary>
    /// Host names under which the control plane may be reached, in addition to loopback names, IP addresses and the hosts of accounts.
    /// A request with the control token may use any name. Default: empty.
    /// </summary>
    public IReadOnlyList<string> ControlHosts { get; set; } = [];

    /// <summary>The largest request body in bytes, 1,024 to 1 GiB; a larger one gets 413. Default: 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1 << 20;

    /// <summary>Whether the control plane is served at <c>/_emulator/…</c>; its health always is. Default: true.</summary>
    public bool ControlPlane { get; set; } = true;

    /// <summary>
    /// The bearer token of the control plane. Null, the default: no token on loopback and in memory; on any other address
    /// the emulator generates one, see <c>Emulator.ControlToken</c>.
    /// </summary>
    public string? ControlToken { get; set; }

    /// <summary>
    /// Records to save before the first request: lines of JSON such as {"user":{…}} or {"ticket":{…}}, found and saved by the
    /// rules of requests. Null, the default: no seed.
    /// </summary>
    public Stream? Seed { get; set; }

    /// <summary>Receives the number of saved lines of the seed, every thousand and at the end. Null, the default: no reports.</summary>
    public IProgress<int>? SeedProgress { get; set; }

    /// <summary>Where the emulator logs its own errors. Null, the default: they are not logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Whether the process does nothing but serve the emulator: then loading may hold garbage collection off.</summary>
    internal bool OwnsProcess { get; set; }

    /// <summary>The source of each setting, by its name, for /_emulator/info.</summary>
    internal Dictionary<string, string> Sources { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="EmulatorStartException">A value is out of its range.</exception>
    internal void Check()
    {
        if (PortPerAccount && Urls is null)
        {
            throw new EmulatorStartException("PortPerAccount needs an address to open ports on: set Urls, such as http://127.0.0.1:0.");
        }
        Check(nameof(MaxAccounts), MaxAccounts, AccountCount);
        Check("Accounts.Seats", Accounts.Seats ?? AccountsOptions.SeatCount.Min, AccountsOptions.SeatCount);
        Check(nameof(MaxRequestBytes), MaxRequestBytes, RequestBytes);
        Check("Limits.UserUpdatesPerSecond", Limits.UserUpdatesPerSecond, LimitsOptions.UpdatesPerSecond);
        Check("RequestLog.MaxEntries", RequestLog.MaxEntries, RequestLogOptions.Entries);
        Check("RequestLog.MaxBytes", RequestLog.MaxBytes, RequestLogOptions.AccountBytes);
        Check("RequestLog.MaxTotalBytes", RequestLog.MaxTotalBytes, RequestLogOptions.TotalBytes);
        Check("RequestLog.MaxBodyBytes", RequestLog.MaxBodyBytes, RequestLogOptions.BodyBytes);
        Check("Search.Lag", Search.Lag, SearchOptions.Lags);
        Check("OAuth.AccessTokenLifetime", OAuth.AccessTokenLifetime, OAuthOptions.AccessLifetimes);
        Check("OAuth.RefreshTokenLifetime", OAuth.RefreshTokenLifetime, OAuthOptions.RefreshLifetimes);
        Check("Limits.RetryAfterTolerance", Limits.RetryAfterTolerance, LimitsOptions.Tolerance);
    }

    private static void Check(string name, int value, (int Min, int Max) range)
    {
        if (value < range.Min || value > range.Max)
        {
            throw new EmulatorStartException($"{name} takes a whole number from {range.Min} to {range.Max}, not {value}.");
        }
    }

    private static void Check(string name, TimeSpan value, (TimeSpan Min, TimeSpan Max) range)
    {
        if (value < range.Min || value > range.Max)
        {
            throw new EmulatorStartException(
                $"{name} takes a time from {DurationText.Of(range.Min)} to {DurationText.Of(range.Max)}, not {DurationText.Of(value)}.");
        }
    }
}
