using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// Has the items of an account's jobs done, each at its instant: the next step of the account is an event of its clock.
/// The instant is stored with the job, so that neither a restart nor a change of pace does an item before its time.
/// </summary>
internal sealed class JobSteps(JobWorker worker, JobSettings defaults)
{
    /// <summary>While the data file takes no writes a step is put off by this.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromSeconds(1);

    public JobSettings SettingsOf(AccountState state) => state.Get<AccountJobs>().SettingsOr(defaults);

    /// <summary>When the first item of a job that is taken now is due; null when another comes before it, or nothing goes on by itself.</summary>
    public DateTime? DueWhenTaken(AccountState state, int? stallAt, DateTimeOffset now)
    {
        var settings = SettingsOf(state);
        return stallAt == 0 || settings.Pace == JobPace.Manual || FindNextWithTurnHeld(state) is not null ? null : now.Plus(settings.InQueue).UtcDateTime;
    }

    /// <summary>Goes on with what is pending after a start.</summary>
    public ValueTask ResumeAsync(Account account) => RescheduleAsync(account, (job, _, now, settings) =>
        settings.Pace is JobPace.Manual or JobPace.Instant ? JobTimes.Repaced(job, null, now, settings) : JobTimes.Resumed(job, now, settings));

    /// <summary>Goes on at another pace.</summary>
    public ValueTask ChangePaceAsync(Account account) => RescheduleAsync(account, JobTimes.Repaced);

    /// <summary>At pace Instant: does all that goes on by itself, so that it is done before anybody can ask; others write in between.</summary>
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
                EnterWithTurnHeld(account, write.State, job, account.Clock.UtcNow.Plus(PutOff));
                return;
            }
            DoItem(write, job, null);
        }
    }

    /// <summary>Enters the step of the oldest job that goes on by itself, unless one is entered; at pace Instant there are none.</summary>
    /// <param name="taken">A job that is about to be committed; null for none.</param>
    public void EnterWithTurnHeld(Account account, AccountState state, JobStatus? taken = null)
    {
        if (SettingsOf(state).Pace != JobPace.Instant && (FindNextWithTurnHeld(state) ?? taken) is { DueAt: { } due } next)
        {
            EnterWithTurnHeld(account, state, next, new DateTimeOffset(due));
        }
    }

    /// <summary>Does the next item of a job, and commits; the job as it is then.</summary>
    /// <param name="at">When the item was due; null when somebody asked for it before its time.</param>
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

    /// <summary>Ends a job with no more items done, and commits; the job as it is then.</summary>
    public JobStatus End(in AccountWrite write, JobStatus job, JobState state, string? reason)
    {
        var ended = JobWorker.Ended(write, job, state, reason);
        JobWorker.Put(write, ended);
        PassOn(write, job, ended, null);
        write.Commit();
        return ended;
    }

    /// <summary>Takes the entered step back when no job goes on by itself any more.</summary>
    public static void LeaveWhenIdleWithTurnHeld(Account account, AccountState state)
    {
        var jobs = state.Get<AccountJobs>();
        if (jobs.NextStep is { } entered && FindNextWithTurnHeld(state) is null)
        {
            account.Clock.Leave(entered);
            jobs.NextStep = null;
        }
    }

    private static bool GoesOn(JobStatus job) => job is { IsPending: true, IsStalled: false };

    private static JobStatus? FindNextWithTurnHeld(AccountState state, JobStatus? except = null) =>
        state.Get<JobStatusCollection>().PendingWithTurnHeld.FirstOrDefault(job => GoesOn(job) && job.Id != except?.Id);

    /// <summary>When a job that was the next is not any more, another becomes it, with a due instant of its own.</summary>
    private void PassOn(in AccountWrite write, JobStatus before, JobStatus after, DateTimeOffset? at)
    {
        if (before.DueAt is not { } due || GoesOn(after) || FindNextWithTurnHeld(write.State, before) is not { } next)
        {
            return;
        }
        var nextDue = at is { } instant ? JobTimes.After(next, instant, SettingsOf(write.State)).UtcDateTime : due;
        write.Put(next with { DueAt = nextDue });
    }

    private async ValueTask RescheduleAsync(Account account, Func<JobStatus, DateTimeOffset?, DateTimeOffset, JobSettings, DateTimeOffset?> dueOf)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        var jobs = write.Get<AccountJobs>();
        var entered = jobs.NextStep;
        if (entered is not null)
        {
            account.Clock.Leave(entered);
            jobs.NextStep = null;
        }
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
            step = jobs.NextStep = account.Clock.Schedule(at, what, () => RunAsync(account, state, step!));
        }
    }

    private async Task RunAsync(Account account, AccountState state, AgendaEntry step)
    {
        await RunOneAsync(account, state, step).ConfigureAwait(false);
        await RunAtOnceAsync(account).ConfigureAwait(false);
    }

    /// <summary>One item of the oldest job, and the next step entered.</summary>
    private async ValueTask RunOneAsync(Account account, AccountState state, AgendaEntry step)
    {
        using var turn = await account.TakeTurnAsync().ConfigureAwait(false);
        using var write = turn.BeginWrite();
        if (write.State != state || write.Get<AccountJobs>().NextStep != step)
        {
            // The account was reset, or the pace was changed while this step began: another one is entered, or none.
            return;
        }
        write.Get<AccountJobs>().NextStep = null;
        if (SettingsOf(state).Pace == JobPace.Manual || FindNextWithTurnHeld(state) is not { } job)
        {
            return;
        }
        if (state.RefusesWrites)
        {
            EnterWithTurnHeld(account, state, job, step.At.Plus(PutOff));
            return;
        }
        DoItem(write, job, step.At);
        EnterWithTurnHeld(account, state);
    }
}
