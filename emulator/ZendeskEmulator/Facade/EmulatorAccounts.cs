using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Facade;

/// <summary>The accounts of one emulator, as C# and the control plane reach them, and what all of them share.</summary>
internal sealed class EmulatorAccounts(AccountDirectory directory, Committer? committer, Listener listener, LimitDefaults limits, JobEngine jobs)
{
    private int created;

    public Uri BaseUrl => listener.BaseUrl;

    public LimitDefaults Limits => limits;

    public JobEngine Jobs => jobs;

    public IEnumerable<EmulatorAccount> All => directory.All.Select(Of);

    public EmulatorAccount Of(Account account) => new(this, account);

    /// <summary>The account of a name, made when there is none.</summary>
    /// <exception cref="ArgumentException">The name is not a DNS label.</exception>
    /// <exception cref="InvalidOperationException">There are as many accounts as MaxAccounts allows.</exception>
    public EmulatorAccount Get(string name) => Of(
        directory.FindOrCreate(AccountName.Parse(name) ?? throw new ArgumentException($"'{name}' is no account name: it must be a DNS label.", nameof(name)))
        ?? throw new InvalidOperationException("There are as many accounts as the setting MaxAccounts allows."));

    /// <summary>Makes an account under a name that is not in use.</summary>
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

    /// <exception cref="IOException">The data file cannot be written at the moment.</exception>
    public async Task ResetAsync(Account account)
    {
        if (committer is { RefusesWrites: true } || !await (await directory.ResetAsync(account).ConfigureAwait(false)).LastBatch.Outcome().ConfigureAwait(false))
        {
            throw new IOException("The data file cannot be written at the moment.");
        }
    }
}

/// <summary>The rules of all accounts, and the settings of an account without any of its own.</summary>
internal sealed record LimitDefaults(IReadOnlyList<LimitRule> Rules, LimitSettings Settings);
