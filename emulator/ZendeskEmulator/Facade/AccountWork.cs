using ZendeskEmulator.Accounts;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Automations;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Search;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Facade;

/// <summary>Prepares the states of accounts, and starts the work that their records bring along: jobs and automations.</summary>
internal sealed class AccountWork(EmulatorOptions options, IReadOnlyList<SearchType> searchTypes, BlobStore blobs)
{
    private volatile bool isBegun;

    /// <summary>Prepares a state before it is used.</summary>
    public void Prepare(Account account, AccountState state)
    {
        state.Observer = new SearchLag(searchTypes, account.Clock, state, options.Search.Lag);
        if (options.Accounts.Seats is { } seats)
        {
            state.Get<TeamMembers>().Seats = seats;
        }
        AccountFiles.Open(state, blobs);
        if (isBegun)
        {
            AutomationSchedule.Open(account, state);
        }
    }

    /// <summary>Starts the work of the accounts that are loaded. Until then nothing happens by a clock.</summary>
    public async ValueTask BeginAsync(IEnumerable<Account> accounts, JobEngine jobs)
    {
        isBegun = true;
        foreach (var account in accounts)
        {
            AutomationSchedule.Open(account, account.State);
            await ResumeAsync(account, jobs).ConfigureAwait(false);
        }
    }

    /// <summary>Starts the work of an account whose records were replaced.</summary>
    public static async ValueTask ResumeAsync(Account account, JobEngine jobs)
    {
        await jobs.ResumeAsync(account).ConfigureAwait(false);
        AutomationSchedule.Resume(account);
    }
}
