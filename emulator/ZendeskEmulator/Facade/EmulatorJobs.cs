using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator;

/// <summary>
/// The bulk jobs of one account (Zendesk's page "Job Statuses"). What is set here lasts until the account is reset or the
/// emulator ends; the jobs themselves are stored.
/// </summary>
public sealed class EmulatorJobs
{
    private readonly Account account;
    private readonly JobEngine engine;

    internal EmulatorJobs(Account account, JobEngine engine)
    {
        this.account = account;
        this.engine = engine;
    }

    /// <summary>How fast jobs go on, on the account's clock. Default: that of <see cref="JobsOptions.Pace"/>.</summary>
    public JobPace Pace
    {
        get => Settings.Pace;
        set
        {
            Settings = Settings with { Pace = value };
            // A busy account goes on soon after: nobody waits here.
            _ = engine.ChangePaceAsync(account).AsTask();
        }
    }

    /// <summary>Whether users may be made in bulk. Default: that of <see cref="JobsOptions.BulkImport"/>.</summary>
    public bool BulkImport
    {
        get => Settings.BulkImport;
        set => Settings = Settings with { BulkImport = value };
    }

    private JobSettings Settings
    {
        get => engine.SettingsOf(account.State);
        set => account.State.Get<AccountJobs>().Set(value);
    }

    /// <summary>Does so many items of a job, whatever the pace.</summary>
    /// <param name="id">The id of its job_status: V3- and 32 hex digits.</param>
    /// <param name="items">How many; 100, which is all, by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="items"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task StepAsync(string id, int items = JobRules.MostItems)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return RequireAsync(engine.StepAsync(account, id, items), id);
    }

    /// <summary>Ends a job as failed, with what it has done so far.</summary>
    /// <param name="id">The id of its job_status.</param>
    /// <param name="message">What its status says.</param>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task FailAsync(string id, string message = "The job failed") => RequireAsync(engine.EndAsync(account, id, JobState.Failed, message), id);

    /// <summary>Ends a job as killed, with what it has done so far.</summary>
    /// <param name="id">The id of its job_status.</param>
    /// <param name="message">What its status says.</param>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task KillAsync(string id, string message = "The job was killed") => RequireAsync(engine.EndAsync(account, id, JobState.Killed, message), id);

    /// <summary>Lets an item of the next job fail. Calls add up.</summary>
    /// <param name="index">The item's place in the request, from 0.</param>
    /// <param name="error">The reason that its row gives.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is no place among a hundred items.</exception>
    public void PlanFailure(int index, string error) => account.State.Get<AccountJobs>().Plan(Place(index), error, null);

    /// <summary>Lets the next job stop before an item: that one and the rest are done by <see cref="StepAsync"/> only.</summary>
    /// <param name="index">The item's place in the request, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is no place among a hundred items.</exception>
    public void PlanStall(int index) => account.State.Get<AccountJobs>().Plan(null, null, Place(index));

    private static int Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, JobRules.MostItems);
        return index;
    }

    private static async Task RequireAsync(ValueTask<JobStatus?> job, string id)
    {
        if (await job.ConfigureAwait(false) is null)
        {
            throw new ArgumentException($"There is no job {id} that is queued or working.", nameof(id));
        }
    }
}
