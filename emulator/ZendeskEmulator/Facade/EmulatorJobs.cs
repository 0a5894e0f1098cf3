using ZendeskEmulator.Accounts;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator;

/// <summary>
/// The bulk jobs of one account (Zendesk's page "Job Statuses"). The settings last until the account is reset or the
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

    /// <summary>How fast jobs run on the account's clock. Default: <see cref="JobsOptions.Pace"/>.</summary>
    public JobPace Pace
    {
        get => Settings.Pace;
        // Jobs of a busy account continue soon after; this call does not wait for them.
        set => _ = SetPaceAsync(value);
    }

    /// <summary>Whether users may be created in bulk. Default: that of <see cref="JobsOptions.BulkImport"/>.</summary>
    public bool BulkImport
    {
        get => Settings.BulkImport;
        set => engine.Change(account.State, settings => settings with { BulkImport = value });
    }

    /// <summary>The jobs that are queued or working, the oldest first.</summary>
    public IReadOnlyList<EmulatorJob> Pending => [.. JobEngine.Pending(account.State).Select(Of)];

    /// <summary>The plan for the next job.</summary>
    public EmulatorJobPlan Plan => Of(Part.Planned ?? new JobPlan([], null));

    private JobSettings Settings => engine.SettingsOf(account.State);

    private AccountJobs Part => account.State.Get<AccountJobs>();

    /// <summary>Sets the pace; the task ends when the pending jobs have it.</summary>
    public Task SetPaceAsync(JobPace pace)
    {
        engine.Change(account.State, settings => settings with { Pace = pace });
        return engine.ResumeAsync(account).AsTask();
    }

    /// <summary>Does this many items of a job at once, at any pace.</summary>
    /// <param name="id">The id of its job_status: V3- and 32 hex digits.</param>
    /// <param name="items">How many; 100, which is all, by default.</param>
    /// <returns>The job after the call.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="items"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task<EmulatorJob> StepAsync(string id, int items = JobRules.MaxItems)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        return RequireAsync(TryStepAsync(id, items), id);
    }

    /// <summary>Does all items of a job that are left.</summary>
    /// <param name="id">The id of its job_status.</param>
    /// <returns>The job after the call.</returns>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task<EmulatorJob> CompleteAsync(string id) => StepAsync(id, JobRules.MaxItems);

    /// <summary>Ends a job as failed. Its finished items stay.</summary>
    /// <param name="id">The id of its job_status.</param>
    /// <param name="message">The message of its status.</param>
    /// <returns>The job after the call.</returns>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task<EmulatorJob> FailAsync(string id, string message = "The job failed") =>
        RequireAsync(TryEndAsync(id, JobState.Failed, message), id);

    /// <summary>Ends a job as killed. Its finished items stay.</summary>
    /// <param name="id">The id of its job_status.</param>
    /// <param name="message">The message of its status.</param>
    /// <returns>The job after the call.</returns>
    /// <exception cref="ArgumentException">There is no such job that is queued or working.</exception>
    public Task<EmulatorJob> KillAsync(string id, string message = "The job was killed") =>
        RequireAsync(TryEndAsync(id, JobState.Killed, message), id);

    /// <summary>Lets an item of the next job fail. Calls add up.</summary>
    /// <param name="index">The item's place in the request, from 0.</param>
    /// <param name="error">The reason that its row gives.</param>
    /// <returns>All that is planned for the next job.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is no place among a hundred items.</exception>
    public EmulatorJobPlan PlanFailure(int index, string error) => Of(Part.Plan(Place(index), error, null));

    /// <summary>Lets the next job stop before an item: that one and the rest are done by <see cref="StepAsync"/> only.</summary>
    /// <param name="index">The item's place in the request, from 0.</param>
    /// <returns>All that is planned for the next job.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is no place among a hundred items.</exception>
    public EmulatorJobPlan PlanStall(int index) => Of(Part.Plan(null, null, Place(index)));

    /// <summary>Null when there is no such job that is queued or working.</summary>
    internal async ValueTask<EmulatorJob?> TryStepAsync(string id, int items) =>
        await engine.StepAsync(account, id, items).ConfigureAwait(false) is { } job ? Of(job) : null;

    /// <summary>Null when there is no such job that is queued or working.</summary>
    internal async ValueTask<EmulatorJob?> TryEndAsync(string id, JobState state, string message) =>
        await engine.EndAsync(account, id, state, message).ConfigureAwait(false) is { } job ? Of(job) : null;

    private EmulatorJob Of(JobStatus job) => new(job, engine.KindOf(job));

    private static EmulatorJobPlan Of(JobPlan plan) => new(plan.Failures, plan.StallAt);

    private static int Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, JobRules.MaxItems);
        return index;
    }

    private static async Task<EmulatorJob> RequireAsync(ValueTask<EmulatorJob?> job, string id) =>
        await job.ConfigureAwait(false) ?? throw new ArgumentException($"There is no job {id} that is queued or working.", nameof(id));
}
