using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.OAuth;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Facade;

/// <summary>The accounts of one emulator, for C# and the control plane, and the parts that they share.</summary>
internal sealed class EmulatorAccounts(
    AccountDirectory directory,
    Committer? committer,
    Listener listener,
    LimitDefaults limits,
    AccessSettings access,
    JobEngine jobs,
    RequestTools requests,
    StateTools state)
{
    private int created;
    private AccountLifetimes? lifetimes;

    /// <summary>The accounts that end by themselves.</summary>
    public AccountLifetimes Lifetimes => LazyInitializer.EnsureInitialized(ref lifetimes, () => new AccountLifetimes(EndAsync));

    public Uri BaseUrl => listener.BaseUrl;

    /// <summary>The address that alone selects an account, or the reason why there is none.</summary>
    public Outcome<Uri> AddressOf(string account) => listener.AddressOf(account);

    public LimitDefaults Limits => limits;

    public AccessSettings Access => access;

    public JobEngine Jobs => jobs;

    public RequestTools Requests => requests;

    public StateTools State => state;

    public AccountDirectory Directory => directory;

    public IReadOnlyList<EmulatorAccount> All => [.. directory.All.OrderBy(account => account.Name, StringComparer.Ordinal).Select(Of)];

    /// <summary>True while no write may begin.</summary>
    public bool RefusesWrites => committer is { RefusesWrites: true };

    /// <summary>The account of a name; null if there is no such account.</summary>
    public EmulatorAccount? Find(string name) =>
        AccountName.Parse(name) is { } known && directory.Find(known) is { } account ? Of(account) : null;

    /// <summary>Returns the account of this name for reading. An unknown name gives an empty account that is not kept.</summary>
    public EmulatorAccount Look(string name) => Of(directory.Find(name) ?? directory.CreateDetached(name));

    /// <summary>The account of a name, created if necessary; or why it cannot be created.</summary>
    public Outcome<EmulatorAccount> TryGet(string name) =>
        AccountName.Parse(name) is not { } known ? Errors.Control(400, AccountName.Refuse(name))
        : directory.FindOrCreate(known) is { } account ? Of(account)
        : Errors.Control(503, "There are as many accounts as the setting MaxAccounts allows.");

    /// <summary>The account of a name, created if necessary.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label.</exception>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Get(string name) => Require(TryGet(name), nameof(name));

    /// <summary>Creates an account under a name that is not in use.</summary>
    /// <exception cref="ArgumentException">A name or a time to live cannot be.</exception>
    /// <exception cref="InvalidOperationException">The name is in use, or there are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Create(AccountOptions options) => Require(TryCreate(options), nameof(options));

    /// <summary>Creates an account under a name that is not in use, or says why it cannot be.</summary>
    public Outcome<EmulatorAccount> TryCreate(AccountOptions options) => TryCreate(options, directory.CreateNew);

    /// <inheritdoc cref="TryCreate(AccountOptions)"/>
    /// <param name="create">Creates the account of a name; null when the name is in use.</param>
    public Outcome<EmulatorAccount> TryCreate(AccountOptions options, Func<string, Account?> create)
    {
        if (options.Refusal is { } wrong)
        {
            return Errors.Control(400, wrong);
        }
        if (options.Name is { } given && AccountName.Parse(given) is null)
        {
            return Errors.Control(400, AccountName.Refuse(given));
        }
        if (RefusesWrites)
        {
            return Errors.ControlStoreUnavailable;
        }
        while (!directory.IsFull)
        {
            var name = options.Name is { } chosen ? AccountName.Parse(chosen)! : $"account-{Interlocked.Increment(ref created)}";
            if (create(name) is { } account)
            {
                return Begin(Of(account), options);
            }
            if (options.Name is not null && directory.Find(name) is not null)
            {
                return Errors.Control(409, $"There is an account '{name}' already.");
            }
        }
        return Errors.Control(503, "There are as many accounts as the setting MaxAccounts allows.");
    }

    /// <summary>Creates an account that begins with a seed by numbers. A refused seed creates no account.</summary>
    public async ValueTask<Outcome<EmulatorAccount>> TryCreateAsync(
        AccountOptions options, SeedOptions? seed, CancellationToken cancellation)
    {
        var created = seed?.Refusal is { } wrong ? Errors.Control(400, wrong) : TryCreate(options);
        if (created.Error is not null || seed is null)
        {
            return created;
        }
        var seeded = await created.Record.TrySeedAsync(seed, null, cancellation).ConfigureAwait(false);
        if (seeded.Error is not { } refused)
        {
            return created;
        }
        await DeleteAsync(created.Record.Inner).ConfigureAwait(false);
        return refused;
    }

    /// <summary>Deletes an account with all that it has.</summary>
    /// <returns>False when the data file still has it.</returns>
    public async ValueTask<bool> DeleteAsync(Account account)
    {
        if (RefusesWrites)
        {
            return false;
        }
        Lifetimes.Forget(account.Name);
        Of(account).Requests.Clear();
        var ended = await directory.DeleteAsync(account).ConfigureAwait(false);
        listener.ClosePort(account.Name);
        return await ended.Outcome().ConfigureAwait(false);
    }

    private EmulatorAccount Begin(EmulatorAccount account, AccountOptions options)
    {
        if (options.Plan is { } plan)
        {
            account.Limits.Plan = plan;
        }
        if (options.Seats is { } seats)
        {
            account.Seats = seats;
        }
        if (options.TimeToLive is { } time)
        {
            Lifetimes.Set(account.Name, time);
        }
        return account;
    }

    private async ValueTask<bool> EndAsync(string name) =>
        directory.Find(name) is not { } account || await DeleteAsync(account).ConfigureAwait(false);

    /// <summary>Whether an account never had any record beyond those of a new account.</summary>
    public async ValueTask<bool> IsUnusedAsync(Account account)
    {
        var fresh = directory.CreateDetached(account.Name);
        await fresh.EnsureDefaultsAsync().ConfigureAwait(false);
        await account.EnsureDefaultsAsync().ConfigureAwait(false);
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        return account.State.RowWithTurnHeld.Version == fresh.State.RowWithTurnHeld.Version;
    }

    /// <summary>Replaces all records of an account; its jobs and automations continue.</summary>
    /// <returns>False when the data file does not have them.</returns>
    public async ValueTask<bool> ReplaceAsync(Account account, AccountContents contents)
    {
        if (RefusesWrites)
        {
            return false;
        }
        var state = await directory.ReplaceAsync(account, contents).ConfigureAwait(false);
        if (!await state.LastBatch.Outcome().ConfigureAwait(false))
        {
            return false;
        }
        await AccountWork.ResumeAsync(account, jobs).ConfigureAwait(false);
        return true;
    }

    public HttpMessageHandler CreateHandler(string account) => new AccountHandler(listener, account);

    /// <summary>Makes an account empty again.</summary>
    /// <returns>False when the data file does not have it.</returns>
    public async ValueTask<bool> ResetAsync(Account account) =>
        !RefusesWrites && await (await directory.ResetAsync(account).ConfigureAwait(false)).LastBatch.Outcome().ConfigureAwait(false);

    /// <summary>The record of an outcome, or the exception of the public API for its error.</summary>
    /// <param name="argument">The argument that a 400 is about.</param>
    /// <exception cref="ArgumentException">The argument is wrong.</exception>
    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    /// <exception cref="InvalidOperationException">The account does not allow it.</exception>
    public static T Require<T>(Outcome<T> outcome, string argument) => outcome.Error switch
    {
        null => outcome.Record,
        { Status: 400 or 404, Reason: var reason } => throw new ArgumentException(reason, argument),
        var error when error == Errors.ControlStoreUnavailable => throw new IOException(error.Reason),
        var error => throw new InvalidOperationException(error.Reason),
    };

    private EmulatorAccount Of(Account account) => new(this, account);
}
