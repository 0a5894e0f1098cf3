using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Dashboard;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Facade;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Matching;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Requests;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Search;
using ZendeskEmulator.Seeds;
using ZendeskEmulator.Settings;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Tls;
using ZendeskEmulator.Users;

namespace ZendeskEmulator;

/// <summary>A running emulator of Zendesk's Support API. Several may run in one process.</summary>
public sealed class Emulator : IAsyncDisposable
{
    private readonly Listener listener;
    private readonly AccountDirectory directory;
    private readonly EmulatorAccounts accounts;
    private readonly EmulatorFacts facts;
    private readonly Committer? committer;
    private readonly IDataFile? file;
    private readonly BlobStore blobs;

    private Emulator(
        Listener listener,
        AccountDirectory directory,
        EmulatorAccounts accounts,
        EmulatorFacts facts,
        Committer? committer,
        IDataFile? file,
        BlobStore blobs)
    {
        this.listener = listener;
        this.directory = directory;
        this.accounts = accounts;
        this.facts = facts;
        this.committer = committer;
        this.file = file;
        this.blobs = blobs;
    }

    /// <summary>The address of the emulator; of the default account too.</summary>
    public Uri BaseUrl => listener.BaseUrl;

    /// <summary>Every address that it listens on, with the actual ports; empty in memory.</summary>
    public IReadOnlyList<string> Urls => listener.Urls;

    /// <summary>The CA of generated certificates, for clients to trust; null if no certificates are generated.</summary>
    public X509Certificate2? CaCertificate => listener.Certificates?.Authority;

    /// <summary>The bearer token of the control plane; null if no token is required.</summary>
    public string? ControlToken { get; private init; }

    /// <summary>Its version, settings, coverage and assumptions.</summary>
    public EmulatorInfo Info => facts.Info;

    /// <summary>Every operation of Zendesk's API that it knows, and how closely it emulates it.</summary>
    public IReadOnlyList<EmulatedOperation> Coverage => facts.Coverage;

    /// <summary>False while the data file cannot be written: writes get a 503 then.</summary>
    public bool IsReady => facts.IsReady;

    /// <summary>The latest verifications of all accounts, at most 10,000, the oldest first.</summary>
    public IReadOnlyList<VerificationResult> Verifications => accounts.Requests.Verifications;

    /// <summary>All accounts, by name.</summary>
    public IReadOnlyList<EmulatorAccount> Accounts => accounts.All;

    /// <summary>The account of requests that do not name an account.</summary>
    public EmulatorAccount DefaultAccount => GetAccount(AccountName.Default);

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How; null for the defaults: in process, in memory.</param>
    /// <exception cref="EmulatorStartException">A setting, the data file, the seed or the port; the message says which, in
    /// one line.</exception>
    public static async Task<Emulator> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        options.Check();
        ListenUrls.Check(options.Urls);
        var isKept = options is { DataFile: not null, Durability: not Durability.None };
        var folder = isKept ? Path.GetDirectoryName(Path.GetFullPath(options.DataFile!)) : null;
        var certificates = await TlsCertificates.OpenAsync(options, folder, cancellationToken).ConfigureAwait(false);
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var logger = loggers.CreateLogger<Emulator>();
        IDataFile? file = null;
        Committer? committer = null;
        AccountDirectory? directory = null;
        Listener? listener = null;
        var blobs = new BlobStore(isKept ? AttachedFiles.FolderOf(options.DataFile!) : null, options.Durability == Durability.Disk);
        var work = new AccountWork(options, AllResources.SearchTypes, blobs);
        try
        {
            file = isKept ? DataFileOpening.Open(options.DataFile!, options.Store, options.Durability, AllResources.StoredKinds) : null;
            committer = file is null ? null : new Committer(file, loggers.CreateLogger<Committer>());
            directory = new AccountDirectory(
                options.MaxAccounts,
                committer,
                AllResources.DefaultRecords,
                bug => RequestPipeline.LogClock(logger, bug),
                work.Prepare)
            {
                SnapshotKinds = AllResources.Snapshots,
            };
            if (file is not null)
            {
                using (options.OwnsProcess ? LoadingHeap.Begin(file) : null)
                {
                    await directory.LoadAsync(file).ConfigureAwait(false);
                }
                blobs.RemoveOthers(() => directory.All.SelectMany(account => AccountFiles.TokensOf(account.State)));
            }
            committer?.Start();
            await directory.EnsureDefaultsAsync().ConfigureAwait(false);
            if (options.Seed is { } seed)
            {
                await new StartSeed(directory, options.MaxAccounts, AllResources.Seeds).RunAsync(
                    seed,
                    options.SeedProgress,
                    cancellationToken).ConfigureAwait(false);
            }
            var controlToken = ControlTokens.For(options.ControlToken, options.Urls);
            var jobs = new JobEngine(AllResources.Jobs, JobSettings.Of(options.Jobs), logger);
            await work.BeginAsync(directory.All, jobs).ConfigureAwait(false);
            listener = new Listener(options.Urls, certificates, options.PortPerAccount ? new AccountPorts() : null, logger);
            var limits = new LimitDefaults(AllResources.Limits, LimitSettings.Of(options.Limits));
            var access = AccessSettings.Of(options);
            var requests = new RequestTools(new RequestLogs(options.RequestLog), new OperationNames(DescribedOperations.Ids));
            var state = new StateTools(AllResources.Seeds, AllResources.Kinds);
            var accounts = new EmulatorAccounts(directory, committer, listener, limits, access, jobs, requests, state);
            var facts = new EmulatorFacts(options, AllResources.InOrder, committer, listener);
            var controlPlane = new ControlPlaneEndpoints(
                options,
                controlToken,
                ControlRoutes.Of(accounts, facts, certificates?.Authority),
                DashboardPages.Find);
            var shared = new SharedParts(jobs, access, requests.Logs, blobs);
            var pipeline = new RequestPipeline(options, directory, committer, controlPlane, shared, logger);
            await listener.StartAsync(pipeline.HandleAsync, cancellationToken).ConfigureAwait(false);
            return new Emulator(listener, directory, accounts, facts, committer, file, blobs) { ControlToken = controlToken };
        }
        catch (DataFileException refusal)
        {
            await StopAsync(listener, directory, committer, file, blobs).ConfigureAwait(false);
            throw new EmulatorStartException(refusal.Message, refusal);
        }
        catch
        {
            // Every exception is rethrown to the caller, after the data file is closed.
            await StopAsync(listener, directory, committer, file, blobs).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The account of a name, created if necessary.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label.</exception>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount GetAccount(string name) => accounts.Get(name);

    /// <summary>The account of a name; null if there is no such account.</summary>
    public EmulatorAccount? FindAccount(string name) => accounts.Find(name);

    /// <summary>A fresh account, for one test.</summary>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount CreateAccount() => accounts.Create(new AccountOptions());

    /// <summary>A new account as the options say.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label, or the time to live is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The name is in use, or there are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount CreateAccount(AccountOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return accounts.Create(options);
    }

    /// <summary>A new account as the options say, which begins with a seed by numbers.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label, or an option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The name is in use, there are as many accounts as MaxAccounts allows, or a record of
    /// the seed is refused: there is no account then.</exception>
    public async Task<EmulatorAccount> CreateAccountAsync(
        AccountOptions options, SeedOptions seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(seed);
        return EmulatorAccounts.Require(
            await accounts.TryCreateAsync(options, seed, cancellationToken).ConfigureAwait(false), nameof(options));
    }

    /// <summary>
    /// A client without an account and without credentials: each request names them, or goes to the default account. The
    /// caller disposes it.
    /// </summary>
    public HttpClient CreateClient() => new(new AccountHandler(listener, null)) { BaseAddress = BaseUrl };

    /// <summary>Stops: requests in flight have 800 ms, then they are cut; then the data file is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        accounts.Lifetimes.Dispose();
        accounts.Requests.Logs.Stop();
        await StopAsync(listener, directory, committer, file, blobs).ConfigureAwait(false);
    }

    private static async ValueTask StopAsync(
        Listener? listener,
        AccountDirectory? accounts,
        Committer? committer,
        IDataFile? file,
        BlobStore blobs)
    {
        accounts?.StopClocks();
        if (listener is not null)
        {
            await listener.DisposeAsync().ConfigureAwait(false);
        }
        committer?.Dispose();
        await blobs.DisposeAsync().ConfigureAwait(false);
        file?.Dispose();
    }
}
