using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Facade;

/// <summary>The accounts of one emulator, as C# and the control plane reach them, and what all of them share.</summary>
internal sealed class EmulatorAccounts(
    AccountDirectory directory,
    Committer? committer,
    Listener listener,
    LimitDefaults limits,
    JobEngine jobs,
    RequestTools requests)
{
    private int created;

    public Uri BaseUrl => listener.BaseUrl;

    /// <summary>Where a client reaches an account that needs no other sign of it; or why it cannot.</summary>
    public Outcome<Uri> AddressOf(string account) => listener.AddressOf(account);

    public LimitDefaults Limits => limits;

    public JobEngine Jobs => jobs;

    public RequestTools Requests => requests;

    public IReadOnlyList<EmulatorAccount> All => [.. directory.All.OrderBy(account => account.Name, StringComparer.Ordinal).Select(Of)];

    /// <summary>True while no write may begin.</summary>
    public bool RefusesWrites => committer is { RefusesWrites: true };

    /// <summary>The account of a name; null when there is none.</summary>
    public EmulatorAccount? Find(string name) =>
        AccountName.Parse(name) is { } known && directory.Find(known) is { } account ? Of(account) : null;

    /// <summary>The account of a name to look at: where there is none, an empty one that nobody keeps.</summary>
    public EmulatorAccount Look(string name) => Of(directory.Find(name) ?? directory.CreateDetached(name));

    /// <summary>The account of a name, created when there is none; or why it cannot be.</summary>
    public Outcome<EmulatorAccount> TryGet(string name) =>
        AccountName.Parse(name) is not { } known ? Errors.Control(400, AccountName.Refuse(name))
        : directory.FindOrCreate(known) is { } account ? Of(account)
        : Errors.Control(503, "There are as many accounts as the setting MaxAccounts allows.");

    /// <summary>The account of a name, created when there is none.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label.</exception>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Get(string name)
    {
        var account = TryGet(name);
        return account.Error switch
        {
            null => account.Record,
            { Status: 400, Reason: var reason } => throw new ArgumentException(reason, nameof(name)),
            var error => throw new InvalidOperationException(error.Reason),
        };
    }

    /// <summary>Creates an account under a name that is not in use.</summary>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Create()
    {
        while (true)
        {
            var name = $"account-{Interlocked.Increment(ref created)}";
            if (directory.Find(name) is null)
            {
                return Get(name);
            }
        }
    }

    public HttpMessageHandler CreateHandler(string account) => new AccountHandler(listener, account);

    /// <summary>Makes an account empty again.</summary>
    /// <returns>False when the data file does not have it.</returns>
    public async ValueTask<bool> ResetAsync(Account account) =>
        !RefusesWrites && await (await directory.ResetAsync(account).ConfigureAwait(false)).LastBatch.Outcome().ConfigureAwait(false);

    private EmulatorAccount Of(Account account) => new(this, account);
}
