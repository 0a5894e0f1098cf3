using System.IO.Pipelines;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Exports;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>One account of an emulator: its own records, ids and clock. Nothing of it is seen by another.</summary>
public sealed class EmulatorAccount
{
    private readonly EmulatorAccounts accounts;
    private readonly Account account;

    internal EmulatorAccount(EmulatorAccounts accounts, Account account)
    {
        this.accounts = accounts;
        this.account = account;
        Credentials = EmulatorCredentials.OfOwner(account.Name);
    }

    /// <summary>The account's name: a DNS label.</summary>
    public string Name => account.Name;

    /// <summary>
    /// The address at which a client reaches this account, with a slash at the end: <c>http://…/_accounts/{name}/</c>, to be followed
    /// by <c>api/v2/…</c>. With <see cref="EmulatorOptions.PortPerAccount"/> it is <c>http://…:PORT/</c>, a port that leads to nothing
    /// but this account.
    /// </summary>
    /// <exception cref="InvalidOperationException">The port cannot be opened; the message says why.</exception>
    public Uri BaseUrl
    {
        get
        {
            var address = accounts.AddressOf(Name);
            return address.Error is { } refused ? throw new InvalidOperationException(refused.Reason) : address.Record;
        }
    }

    /// <summary>Credentials that act as the account's owner.</summary>
    public EmulatorCredentials Credentials { get; }

    /// <summary>The account's clock.</summary>
    public EmulatorClock Clock => account.Clock;

    /// <summary>The account's rate limits.</summary>
    public EmulatorLimits Limits => new(account, accounts.Limits);

    /// <summary>Sets which credentials the account accepts and how long its OAuth tokens live.</summary>
    public EmulatorAccess Access => new(account, accounts.Access);

    /// <summary>The account's bulk jobs.</summary>
    public EmulatorJobs Jobs => new(account, accounts.Jobs);

    /// <summary>The account's requests and responses.</summary>
    public EmulatorRequests Requests => new(account, accounts.Requests);

    /// <summary>The account's saved states.</summary>
    public EmulatorSnapshots Snapshots => new(account, accounts);

    /// <summary>The account's searches.</summary>
    public EmulatorSearch Search => new(account);

    /// <summary>
    /// The maximum number of agents and admins, without light agents and contributors; null for any number. A further one is refused
    /// with MaxAgentExceeded. The setting lasts until the account is reset or the emulator ends. Default: that of <see
    /// cref="AccountsOptions.Seats"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1: the owner takes a seat.</exception>
    public int? Seats
    {
        get => account.State.Find<TeamMembers>()?.Seats;
        set
        {
            if (value is { } seats)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1, nameof(value));
            }
            account.State.Get<TeamMembers>().Seats = value;
        }
    }

    /// <summary>The number of seats that are taken: at least one, the owner's.</summary>
    public int SeatsTaken => Math.Max(1, account.State.Find<TeamMembers>()?.SeatsTaken ?? 0);

    /// <summary>The account's failures on demand.</summary>
    public EmulatorFaults Faults => new(account, accounts.Requests);

    /// <summary>
    /// A client of this account with its credentials: <c>GetAsync("/api/v2/users/me")</c>. The caller disposes it.
    /// </summary>
    public HttpClient CreateClient()
    {
        var client = new HttpClient(CreateHandler()) { BaseAddress = accounts.BaseUrl };
        client.DefaultRequestHeaders.Authorization = Credentials.ToHeader();
        return client;
    }

    /// <summary>
    /// The last handler of a client's chain. It sends every request to this account, in memory or over the port, and ignores the
    /// address of the request. It works under delegating handlers and IHttpClientFactory, serves any number of clients, and
    /// can send a request again. It adds no credentials.
    /// </summary>
    public HttpMessageHandler CreateHandler() => accounts.CreateHandler(Name);

    /// <summary>When the account will be deleted, in real time; null if its lifetime is unlimited.</summary>
    public DateTimeOffset? EndsAt => accounts.Lifetimes.EndOf(Name);

    /// <summary>
    /// Deletes the account and all its data; the task ends when the data file no longer has it. The name may be used again. This
    /// object then shows an empty account that is not stored.
    /// </summary>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task DeleteAsync()
    {
        if (!await accounts.DeleteAsync(account).ConfigureAwait(false))
        {
            throw new IOException("The data file cannot be written at the moment.");
        }
    }

    /// <summary>Makes the account empty again, its clock on real time; done when the data file has it.</summary>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task ResetAsync()
    {
        if (!await TryResetAsync().ConfigureAwait(false))
        {
            throw new IOException("The data file cannot be written at the moment.");
        }
    }

    /// <summary>
    /// Puts a seed by numbers in, through the rules of requests: the same options give the same records. Seeding again finds them
    /// and changes nothing.
    /// </summary>
    /// <param name="options">The numbers of records, such as <c>SeedOptions.Of(SeedScenario.SmallCompany) with { Seed = 42 }</c>.</param>
    /// <param name="progress">Receives the number of saved records, every thousand and at the end. Null for no reports.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A record is refused, such as an agent without a seat. Those before it are
    /// in.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task<SeedResult> SeedAsync(
        SeedOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return EmulatorAccounts.Require(await TrySeedAsync(options, progress, cancellationToken).ConfigureAwait(false), nameof(options));
    }

    internal ValueTask<Outcome<SeedResult>> TrySeedAsync(SeedOptions options, IProgress<int>? progress, CancellationToken cancellation) =>
        AccountSeeding.RunAsync(account, accounts.State.Seeds, options, progress, cancellation);

    /// <summary>
    /// Writes all records of one moment, a line each, with their ids. The same records give the same bytes. Passwords, tokens and
    /// OAuth clients are left out unless asked for; files of attachments are.
    /// </summary>
    /// <param name="ndjson">Takes the lines; it stays open.</param>
    /// <param name="withSecrets">True to have passwords, tokens and OAuth clients too, as hashes.</param>
    /// <exception cref="IOException">The data file cannot be written at the moment, and lacks some of the records.</exception>
    public async Task ExportAsync(Stream ndjson, bool withSecrets = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ndjson);
        var contents = EmulatorAccounts.Require(await TryReadContentsAsync(withSecrets).ConfigureAwait(false), nameof(ndjson));
        var output = PipeWriter.Create(ndjson, new StreamPipeWriterOptions(leaveOpen: true));
        await ExportFile.WriteAsync(contents, output, cancellationToken).ConfigureAwait(false);
        await output.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Reads a file of records: a seed, through the rules of requests, or an export, as it is. A refused line of an export leaves the
    /// account unchanged; of a seed, the lines before it are in.
    /// </summary>
    /// <param name="ids">Whether records get ids of the account, or those of an export, which then takes the place of all that the
    /// account has.</param>
    /// <param name="progress">Receives the number of read lines, every thousand. Null for no reports.</param>
    /// <exception cref="ArgumentException">A line is refused; the message says which, and why.</exception>
    /// <exception cref="InvalidOperationException">An export with new ids needs an unused account.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task<SeedResult> ImportAsync(
        Stream ndjson, ImportIds ids, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ndjson);
        var file = PipeReader.Create(ndjson, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        return EmulatorAccounts.Require(await TryImportAsync(file, ids, progress, cancellationToken).ConfigureAwait(false), nameof(ndjson));
    }

    /// <summary>All records of one moment, once the data file has them.</summary>
    internal async ValueTask<Outcome<AccountContents>> TryReadContentsAsync(bool withSecrets)
    {
        var kinds = accounts.State.Kinds.Where(kind => withSecrets || !ExportFile.HasSecrets(kind));
        var contents = await account.ReadContentsAsync([.. kinds]).ConfigureAwait(false);
        return await account.State.LastBatch.Outcome().ConfigureAwait(false) ? contents : Errors.ControlStoreUnavailable;
    }

    internal ValueTask<Outcome<SeedResult>> TryImportAsync(
        PipeReader file, ImportIds ids, IProgress<int>? progress, CancellationToken cancellation) => ids == ImportIds.New
        ? AccountImport.NewAsync(account, accounts, file, progress, cancellation)
        : AccountImport.KeepAsync(account, accounts, file, progress, cancellation);

    internal Account Inner => account;

    internal ValueTask<bool> TryResetAsync() => accounts.ResetAsync(account);
}
