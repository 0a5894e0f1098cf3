using Microsoft.Extensions.Logging;
using ZendeskEmulator.RateLimits;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// Takes jobs and runs them on the account's clock, oldest first. It knows nothing about the content of their items.
/// </summary>
internal sealed class JobEngine
{
    private readonly JobWorker worker;
    private readonly JobSteps steps;

    public JobEngine(IReadOnlyList<JobKind> kinds, JobSettings defaults, ILogger logger)
    {
        Defaults = defaults;
        worker = new JobWorker(kinds, logger);
        steps = new JobSteps(worker, defaults);
    }

    /// <summary>The settings of accounts without settings of their own.</summary>
    public JobSettings Defaults { get; }

    public JobSettings SettingsOf(AccountState state) => steps.SettingsOf(state);

    /// <summary>Changes the account's settings. Pending jobs have the new pace after <see cref="ResumeAsync"/>.</summary>
    public void Change(AccountState state, Func<JobSettings, JobSettings> change) =>
        state.Get<AccountJobs>().Change(Defaults, change);

    public JobKind KindOf(JobStatus job) => worker.KindOf(job);

    /// <summary>Takes a job. Returns a 429 when the maximum number of jobs is pending.</summary>
    public Outcome<JobStatus> Take(RequestContext request, in AccountWrite write, JobKind kind, BulkInput input)
    {
        var jobs = write.Get<JobStatusCollection>();
        var free = JobRules.MaxPending - jobs.PendingCountWithTurnHeld;
        // Documented with these 60 seconds, however long the jobs take.
        request.Limits().Show("Zendesk-RateLimit-inflight-jobs", JobRules.MaxPending, Math.Max(free - 1, 0), resets: 60);
        if (free <= 0)
        {
            return Errors.TooManyJobs(kind.Queue, [.. jobs.PendingWithTurnHeld.Select(job => JobStatus.HexOf(job.Id))]);
        }
        var account = write.Get<AccountJobs>();
        var now = request.Account.Clock.UtcNow;
        var plan = account.TakePlan();
        var work = write.Create(new JobWork
        {
            Items = [.. input.Items],
            Shared = input.Shared,
            CallerId = request.Caller.UserId,
            CallerRole = request.Caller.Role,
            Failures = plan?.Failures,
        });
        var job = write.Create(new JobStatus
        {
            KindName = kind.Name,
            WorkId = work.Id,
            Total = input.Items.Count,
            StallAt = plan?.StallAt,
            CreatedAt = now.UtcDateTime,
            DueAt = steps.DueWhenTaken(write.State, plan?.StallAt, now),
        });
        // The step waits for the turn that this write holds, so the job exists when the step begins.
        steps.EnterWithTurnHeld(request.Account, write.State, job);
        request.AfterCommit = steps.RunAtOnceAsync;
        return job;
    }

    /// <summary>The queued and working jobs, oldest first.</summary>
    public static IReadOnlyList<JobStatus> Pending(AccountState state) =>
        state.ReadMany(() => state.Get<JobStatusCollection>().Ascending(0).Where(job => job.IsPending).ToArray());

    /// <inheritdoc cref="JobSteps.ResumeAsync"/>
    public ValueTask ResumeAsync(Account account) => GoOnAsync(account, steps.ResumeAsync);

    /// <inheritdoc cref="JobSteps.ChangePaceAsync"/>
    public ValueTask ChangePaceAsync(Account account) => GoOnAsync(account, steps.ChangePaceAsync);

    /// <summary>
    /// Runs some items of a job at any pace. Returns the updated job, or null if it is not pending.
    /// </summary>
    public async ValueTask<JobStatus?> StepAsync(Account account, string key, int items)
    {
        JobStatus? job = null;
        for (var done = 0; done < items; done++)
        {
            using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
            using var write = turn.BeginWrite();
            if (FindPending(account, write, key) is not { } pending)
            {
                return job;
            }
            job = steps.DoItem(write, pending, null);
            JobSteps.LeaveWhenIdleWithTurnHeld(account, write.State);
        }
        return job;
    }

    /// <summary>
    /// Ends a job without running further items. Returns the updated job, or null when it is not pending.
    /// </summary>
    public async ValueTask<JobStatus?> EndAsync(Account account, string key, JobState state, string? reason)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (FindPending(account, write, key) is not { } job)
        {
            return null;
        }
        var ended = steps.End(write, job, state, reason);
        JobSteps.LeaveWhenIdleWithTurnHeld(account, write.State);
        return ended;
    }

    private static JobStatus? FindPending(Account account, in AccountWrite write, string key) =>
        write.Get<JobStatusCollection>().Find(key, account.Clock.UtcNow) is { IsPending: true } job ? job : null;

    private async ValueTask GoOnAsync(Account account, Func<Account, ValueTask> reschedule)
    {
        // An account that never had a job has nothing to continue.
        if (account.State.Find<JobStatusCollection>() is not null)
        {
            await reschedule(account).ConfigureAwait(false);
            await steps.RunAtOnceAsync(account).ConfigureAwait(false);
        }
    }
}
