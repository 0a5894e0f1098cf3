using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Storage.Sqlite;
using ZendeskEmulator.Tls;
using ZendeskEmulator.Users;

namespace ZendeskEmulator;

/// <summary>A running emulator of Zendesk's Support API. Several may run in one process.</summary>
public sealed class Emulator : IAsyncDisposable
{
    /// <summary>What is in flight at the end has this long, then it is cut.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(800);

    private readonly WebApplication host;
    private readonly AccountDirectory accounts;
    private readonly Committer? committer;
    private readonly IDataFile? file;
    private readonly ServerCertificates? certificates;
    private int newAccounts;

    private Emulator(WebApplication host, AccountDirectory accounts, Committer? committer, IDataFile? file, LimitSettings limitSettings, JobEngine jobs, ServerCertificates? certificates)
    {
        this.certificates = certificates;
        LimitSettings = limitSettings;
        Jobs = jobs;
        this.host = host;
        this.accounts = accounts;
        this.committer = committer;
        this.file = file;
        Urls = host.Services.GetRequiredService<IServer>() is TestServer ? [] : [.. AddressesOf(host)];
        BaseUrl = new Uri(Urls is [var first, ..] ? first : "http://localhost");
    }

    /// <summary>The address of the emulator; of the default account too.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Every address that it listens on, with the ports that were taken; none when it runs in memory.</summary>
    public IReadOnlyList<string> Urls { get; }

    /// <summary>The CA of generated certificates, for clients to trust; null without one.</summary>
    public X509Certificate2? CaCertificate => certificates?.Authority;

    /// <summary>The bearer token that the control plane asks for; null when it asks for none.</summary>
    public string? ControlToken { get; private init; }

    /// <summary>The account of requests that name none.</summary>
    public EmulatorAccount DefaultAccount => Account(AccountName.Default);

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How; null for the defaults: in process, in memory.</param>
    /// <exception cref="EmulatorStartException">A setting, the data file, the seed or the port; the message says which, in one line.</exception>
    public static async Task<Emulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        options.Check();
        ListenUrls.Check(options.Urls);
        var isKept = options is { DataFile: not null, Durability: not Durability.None };
        var folder = isKept ? Path.GetDirectoryName(Path.GetFullPath(options.DataFile!)) : null;
        var certificates = options.Tls.Open(options.Urls, folder, options.AccountHosts);
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var logger = loggers.CreateLogger<Emulator>();
        IDataFile? file = null;
        Committer? committer = null;
        AccountDirectory? accounts = null;
        WebApplication? host = null;
        try
        {
            file = isKept ? SqliteDataFile.Open(options.DataFile!, options.Durability, EmulatorHosting.Kinds) : null;
            committer = file is null ? null : new Committer(file, loggers.CreateLogger<Committer>());
            accounts = new AccountDirectory(options.MaxAccounts, committer, UserOwner.Found, bug => EmulatorHosting.LogClock(logger, bug));
            if (file is not null)
            {
                await accounts.LoadAsync(file).ConfigureAwait(false);
            }
            committer?.Start();
            if (options.Seed is { } seed)
            {
                await new Seeding(accounts, options.MaxAccounts).RunAsync(seed, options.SeedProgress, cancellationToken).ConfigureAwait(false);
            }
            var controlToken = ControlTokens.For(options.ControlToken, options.Urls);
            var jobs = new JobEngine(EmulatorHosting.Jobs, options.JobSettings);
            foreach (var account in accounts.All)
            {
                jobs.Resume(account);
            }
            var pipeline = new EmulatorHosting(options, controlToken, certificates?.Authority, accounts, committer, jobs, logger);
            host = BuildHost(options, certificates);
            host.Run(pipeline.HandleAsync);
            await ListenAsync(host, options, cancellationToken).ConfigureAwait(false);
            return new Emulator(host, accounts, committer, file, options.LimitSettings, jobs, certificates) { ControlToken = controlToken };
        }
        catch (DataFileException refusal)
        {
            await StopAsync(host, accounts, committer, file).ConfigureAwait(false);
            throw new EmulatorStartException(refusal.Message, refusal);
        }
        catch
        {
            // Whatever it is, it goes on to the caller; the file must be free again.
            await StopAsync(host, accounts, committer, file).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The account of a name, made when there is none.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label.</exception>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Account(string name) => new(this, Find(name));

    /// <summary>An account that nobody has used, for one test.</summary>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount CreateAccount()
    {
        while (true)
        {
            var name = $"account-{Interlocked.Increment(ref newAccounts)}";
            if (accounts.Find(name) is null)
            {
                return Account(name);
            }
        }
    }

    /// <summary>Stops: what is in flight has 800 ms, then it is cut; then the data file is closed.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(host, accounts, committer, file).ConfigureAwait(false);

    /// <summary>The limits of an account without settings of its own.</summary>
    internal LimitSettings LimitSettings { get; }

    internal JobEngine Jobs { get; }

    internal IEnumerable<EmulatorAccount> Accounts => accounts.All.Select(account => new EmulatorAccount(this, account));

    internal HttpClient CreateClient()
    {
        if (host.Services.GetRequiredService<IServer>() is TestServer server)
        {
            return server.CreateClient();
        }
        var handler = new SocketsHttpHandler();
        if (certificates is not null)
        {
            // Whoever signed it: the emulator's own certificate is at the other end.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => certificates.Common.Equals(shown);
        }
        return new HttpClient(handler) { BaseAddress = BaseUrl };
    }

    internal async Task ResetAsync(Account account)
    {
        if (committer is { RefusesWrites: true } || !await accounts.Reset(account).LastBatch.Outcome().ConfigureAwait(false))
        {
            throw new IOException("The data file cannot be written at the moment.");
        }
    }

    private static WebApplication BuildHost(EmulatorOptions options, ServerCertificates? certificates)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (options.Urls is null)
        {
            builder.WebHost.UseTestServer();
            return builder.Build();
        }
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The bound is ours (413 in Zendesk's shape); Kestrel reads a refused body's rest for five seconds at most.
            kestrel.Limits.MaxRequestBodySize = null;
            if (certificates is not null)
            {
                kestrel.ConfigureHttpsDefaults(certificates.Apply);
            }
        });
        return builder.Build();
    }

    private Account Find(string name) =>
        accounts.FindOrCreate(AccountName.Parse(name) ?? throw new ArgumentException($"'{name}' is no account name: it must be a DNS label.", nameof(name)))
        ?? throw new InvalidOperationException("There are as many accounts as the setting MaxAccounts allows.");

    private static IEnumerable<string> AddressesOf(WebApplication host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    /// <summary>Starts the server; tells what keeps it from listening in one line, and that only.</summary>
    private static async Task ListenAsync(WebApplication host, EmulatorOptions options, CancellationToken cancellation)
    {
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new EmulatorStartException($"The port is in use: {options.Urls}.", taken);
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new EmulatorStartException($"Cannot listen on {options.Urls}: {failure.Message}", failure);
        }
    }

    private static async ValueTask StopAsync(WebApplication? host, AccountDirectory? accounts, Committer? committer, IDataFile? file)
    {
        accounts?.StopClocks();
        if (host is not null)
        {
            using var cut = new CancellationTokenSource(Grace);
            await host.StopAsync(cut.Token).ConfigureAwait(false);
            await host.DisposeAsync().ConfigureAwait(false);
        }
        committer?.Dispose();
        file?.Dispose();
    }
}
