using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Takes jobs, and has them done on the account's clock, the oldest first; it knows nothing of what their items are.</summary>
internal sealed class JobEngine(IReadOnlyList<JobKind> kinds, JobSettings defaults)
{
    /// <summary>While the data file takes no writes a step is put off by this.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromSeconds(1);

    private readonly JobWorker worker = new(kinds);

    /// <summary>The settings of an account without any of its own.</summary>
    public JobSettings Defaults => defaults;

    public JobSettings SettingsOf(AccountState state) => state.Get<AccountJobs>().SettingsOr(defaults);

    public JobKind KindOf(JobStatus job) => worker.KindOf(job);

    /// <summary>Takes a job; 429 when as many as may be are pending.</summary>
    public Outcome<JobStatus> Take(RequestContext request, in AccountWrite write, JobKind kind, BulkInput input)
    {
        var jobs = write.Get<JobStatusCollection>();
        if (jobs.PendingCountWithTurnHeld >= JobRules.MostPending)
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
        });
        // The step waits for the turn that this write has, so the job is there when it begins.
        ScheduleWithTurnHeld(request.Account, write.State, now + SettingsOf(write.State).InQueue, job);
        request.AfterCommit = RunAtOnceAsync;
        return job;
    }

    /// <summary>The jobs that are queued or working, the oldest first.</summary>
    public static IReadOnlyList<JobStatus> Pending(AccountState state) =>
        state.ReadMany(() => state.Get<JobStatusCollection>().Ascending(0).Where(job => job.IsPending).ToArray());

    /// <summary>Goes on with what is pending: after a start, and when the pace has changed.</summary>
    public async ValueTask ResumeAsync(Account account)
    {
        if (account.State.Find<JobStatusCollection>() is null)
        {
            // It has never had a job.
            return;
        }
        using (await account.TakeTurnAsync().ConfigureAwait(false))
        {
            ScheduleAnewWithTurnHeld(account);
        }
        await RunAtOnceAsync(account).ConfigureAwait(false);
    }

    /// <summary>Does some items of a job, whatever its pace; the job as it is then, null when it is not pending.</summary>
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
            job = worker.DoNextItem(write, pending);
        }
        return job;
    }

    /// <summary>Ends a job with no more items done; the job as it is then, null when it is not pending.</summary>
    public static async ValueTask<JobStatus?> EndAsync(Account account, string key, JobState state, string? reason)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        return FindPending(account, write, key) is { } job ? JobWorker.End(write, job, state, reason) : null;
    }

    private static JobStatus? FindPending(Account account, in AccountWrite write, string key) =>
        write.Get<JobStatusCollection>().Find(key, account.Clock.UtcNow) is { IsPending: true } job ? job : null;

    private void ScheduleAnewWithTurnHeld(Account account)
    {
        var next = account.State.Get<AccountJobs>();
        if (next.NextStep is { } entry)
        {
            account.Clock.Leave(entry);
            next.NextStep = null;
        }
        ScheduleWithTurnHeld(account, account.State, account.Clock.UtcNow);
    }

    /// <summary>At pace Instant: does all that goes on by itself, so that it is done before anybody can ask; others write in between.</summary>
    private async ValueTask RunAtOnceAsync(Account account)
    {
        while (SettingsOf(account.State).Pace == JobPace.Instant)
        {
            using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
            using var write = turn.BeginWrite();
            if (write.State.RefusesWrites || FindNextWithTurnHeld(write.State) is not { } job)
            {
                return;
            }
            worker.DoNextItem(write, job);
        }
    }

    /// <summary>Enters the step of the oldest job that goes on by itself, unless one is entered.</summary>
    /// <param name="taken">A job that is about to be committed; null for none.</param>
    private void ScheduleWithTurnHeld(Account account, AccountState state, DateTimeOffset at, JobStatus? taken = null)
    {
        var next = state.Get<AccountJobs>();
        var first = FindNextWithTurnHeld(state) ?? (taken is { IsStalled: false } ? taken : null);
        if (next.NextStep is not null || SettingsOf(state).Pace == JobPace.Manual || first is not { } job)
        {
            return;
        }
        var what = string.Create(CultureInfo.InvariantCulture, $"job {job.Key} does item {job.Progress + 1} of {job.Total}");
        AgendaEntry? step = null;
        step = next.NextStep = account.Clock.Schedule(at, what, () => RunStepAsync(account, state, step!));
    }

    private static JobStatus? FindNextWithTurnHeld(AccountState state) =>
        state.Get<JobStatusCollection>().PendingWithTurnHeld.FirstOrDefault(job => !job.IsStalled);

    /// <summary>One item of the oldest job, and the next step entered.</summary>
    private async Task RunStepAsync(Account account, AccountState state, AgendaEntry step)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (write.State != state || write.Get<AccountJobs>().NextStep != step)
        {
            // The account was reset, or the pace was changed while this step began: another one is entered, or none.
            return;
        }
        write.Get<AccountJobs>().NextStep = null;
        var settings = SettingsOf(state);
        if (state.RefusesWrites)
        {
            ScheduleWithTurnHeld(account, state, step.At + PutOff);
            return;
        }
        if (settings.Pace == JobPace.Manual || FindNextWithTurnHeld(state) is not { } job)
        {
            return;
        }
        var done = worker.DoNextItem(write, job);
        ScheduleWithTurnHeld(account, state, NextAt(state, settings, done, step.At));
    }

    /// <summary>When the next step is: a job that has waited for this one has waited long enough in the queue.</summary>
    private static DateTimeOffset NextAt(AccountState state, JobSettings settings, JobStatus done, DateTimeOffset at)
    {
        var next = at + settings.AnItem;
        if (done.IsPending || FindNextWithTurnHeld(state) is not { } other)
        {
            return next;
        }
        // The clock may have been set back since it was taken.
        var taken = other.CreatedAt < at.UtcDateTime ? other.CreatedAt : at.UtcDateTime;
        var ready = new DateTimeOffset(taken) + settings.InQueue;
        return ready > next ? ready : next;
    }
}
