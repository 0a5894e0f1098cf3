using System.Globalization;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// Runs the items of an account's jobs, each at its due time. The account's next step is an event of its clock. The due
/// time is stored with the job, so neither a restart nor a change of pace runs an item early.
/// </summary>
internal sealed class JobSteps(JobWorker worker, JobSettings defaults)
{
    /// <summary>The delay of a step while the data file refuses writes.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    public JobSettings SettingsOf(AccountState state) => state.Get<AccountJobs>().SettingsOr(defaults);

    /// <summary>
    /// The due time of the first item of a job that is taken now; null when another job comes first, or when no job
    /// continues by itself.
    /// </summary>
    public DateTime? DueWhenTaken(AccountState state, int? stallAt, DateTimeOffset now)
    {
        var settings = SettingsOf(state);
        return stallAt == 0 || settings.Pace == JobPace.Manual || FindNextWithTurnHeld(state) is not null
            ? null
            : now.Plus(settings.InQueue).UtcDateTime;
    }

    /// <summary>Continues the pending jobs after a start.</summary>
    public ValueTask ResumeAsync(Account account) => RescheduleAsync(account, (job, _, now, settings) =>
        settings.Pace is JobPace.Manual or JobPace.Instant
            ? JobTimes.Repaced(job, null, now, settings)
            : JobTimes.Resumed(job, now, settings));

    /// <summary>Continues the pending jobs at another pace.</summary>
    public ValueTask ChangePaceAsync(Account account) => RescheduleAsync(account, JobTimes.Repaced);

    /// <summary>
    /// At pace Instant, runs every item that needs no step by a caller before the status can be requested. Other writes
    /// may come in between.
    /// </summary>
    public async ValueTask RunAtOnceAsync(Account account)
    {
        while (SettingsOf(account.State).Pace == JobPace.Instant)
        {
            using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
            using var write = turn.BeginWrite();
            if (FindNextWithTurnHeld(write.State) is not { } job)
            {
                return;
            }
            if (write.State.RefusesWrites)
            {
                EnterWithTurnHeld(account, write.State, job, account.Clock.UtcNow.Plus(RetryDelay));
                return;
            }
            DoItem(write, job, null);
        }
    }

    /// <summary>
    /// Schedules the step of the oldest job that continues by itself, unless one is scheduled. Pace Instant has no
    /// scheduled steps.
    /// </summary>
    /// <param name="taken">A job that is about to be committed; null if no job is.</param>
    public void EnterWithTurnHeld(Account account, AccountState state, JobStatus? taken = null)
    {
        if (SettingsOf(state).Pace != JobPace.Instant && (FindNextWithTurnHeld(state) ?? taken) is { DueAt: { } due } next)
        {
            EnterWithTurnHeld(account, state, next, new DateTimeOffset(due));
        }
    }

    /// <summary>Runs the next item of a job, commits, and returns the updated job.</summary>
    /// <param name="at">The time at which the item was due; null when a caller asked for it before that time.</param>
    public JobStatus DoItem(in AccountWrite write, JobStatus job, DateTimeOffset? at)
    {
        var done = worker.DoNextItem(write, job);
        var due = at is { } instant ? JobTimes.After(done, instant, SettingsOf(write.State)).UtcDateTime : job.DueAt;
        done = done with { DueAt = GoesOn(done) ? due : null };
        JobWorker.Put(write, done);
        PassOn(write, job, done, at);
        write.Commit();
        return done;
    }

    /// <summary>Ends a job without running further items, commits, and returns the updated job.</summary>
    public JobStatus End(in AccountWrite write, JobStatus job, JobState state, string? reason)
    {
        var ended = JobWorker.Ended(write, job, state, reason);
        JobWorker.Put(write, ended);
        PassOn(write, job, ended, null);
        write.Commit();
        return ended;
    }

    /// <summary>Cancels the scheduled step when no job continues by itself any more.</summary>
    public static void LeaveWhenIdleWithTurnHeld(Account account, AccountState state)
    {
        if (FindNextWithTurnHeld(state) is null)
        {
            LeaveWithTurnHeld(account, state);
        }
    }

    /// <summary>Cancels the scheduled step, if there is one.</summary>
    /// <returns>The step.</returns>
    public static AgendaEntry? LeaveWithTurnHeld(Account account, AccountState state)
    {
        var jobs = state.Get<AccountJobs>();
        var entered = jobs.NextStep;
        if (entered is not null)
        {
            account.Clock.Leave(entered);
            jobs.NextStep = null;
        }
        return entered;
    }

    private static bool GoesOn(JobStatus job) => job is { IsPending: true, IsStalled: false };

    private static JobStatus? FindNextWithTurnHeld(AccountState state, JobStatus? except = null) =>
        state.Get<JobStatusCollection>().PendingWithTurnHeld.FirstOrDefault(job => GoesOn(job) && job.Id != except?.Id);

    /// <summary>When a job stops being the next one, the following job takes its place and gets a due time.</summary>
    private void PassOn(in AccountWrite write, JobStatus before, JobStatus after, DateTimeOffset? at)
    {
        if (before.DueAt is not { } due || GoesOn(after) || FindNextWithTurnHeld(write.State, before) is not { } next)
        {
            return;
        }
        var nextDue = at is { } instant ? JobTimes.After(next, instant, SettingsOf(write.State)).UtcDateTime : due;
        write.Put(next with { DueAt = nextDue });
    }

    private async ValueTask RescheduleAsync(
        Account account,
        Func<JobStatus, DateTimeOffset?, DateTimeOffset, JobSettings, DateTimeOffset?> dueOf)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        var entered = LeaveWithTurnHeld(account, write.State);
        if (FindNextWithTurnHeld(write.State) is not { } job)
        {
            return;
        }
        var due = dueOf(job, entered?.At, account.Clock.UtcNow, SettingsOf(write.State))?.UtcDateTime;
        if (job.DueAt != due)
        {
            write.Put(job with { DueAt = due });
            write.Commit();
        }
        EnterWithTurnHeld(account, write.State);
    }

    private void EnterWithTurnHeld(Account account, AccountState state, JobStatus job, DateTimeOffset at)
    {
        var jobs = state.Get<AccountJobs>();
        if (jobs.NextStep is null && SettingsOf(state).Pace != JobPace.Manual)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"job {job.Key} does item {job.Progress + 1} of {job.Total}");
            AgendaEntry? step = null;
            // A step that is due may begin before Schedule returns. It reads which one it is when it has the turn.
            step = jobs.NextStep = account.Clock.Schedule(at, what, () => RunAsync(account, state, () => step), EventKind.Silent);
        }
    }

    private async Task RunAsync(Account account, AccountState state, Func<AgendaEntry?> ownStep)
    {
        await RunOneAsync(account, state, ownStep).ConfigureAwait(false);
        await RunAtOnceAsync(account).ConfigureAwait(false);
    }

    /// <summary>Runs one item of the oldest job and schedules the next step.</summary>
    private async ValueTask RunOneAsync(Account account, AccountState state, Func<AgendaEntry?> ownStep)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (write.State != state || ownStep() is not { } step || write.Get<AccountJobs>().NextStep != step)
        {
            // A reset or a change of pace came after this step began, so this step is no longer the scheduled one.
            return;
        }
        write.Get<AccountJobs>().NextStep = null;
        if (SettingsOf(state).Pace == JobPace.Manual || FindNextWithTurnHeld(state) is not { } job)
        {
            return;
        }
        if (state.RefusesWrites)
        {
            EnterWithTurnHeld(account, state, job, step.At.Plus(RetryDelay));
            return;
        }
        DoItem(write, job, step.At);
        EnterWithTurnHeld(account, state);
    }
}
