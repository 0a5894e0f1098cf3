using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

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

    /// <summary>Takes a job, and answers that it is queued; 429 when as many as may be are pending.</summary>
    public Response Take(RequestContext request, JobKind kind, IReadOnlyList<RawJson> items, RawJson? shared = null)
    {
        var response = Queue(request, kind, items, shared);
        RunAtOnce(request.Account);
        return response;
    }

    private Response Queue(RequestContext request, JobKind kind, IReadOnlyList<RawJson> items, RawJson? shared)
    {
        using var write = request.BeginWrite();
        var jobs = write.Get<JobStatusCollection>();
        if (jobs.PendingCountWithLockHeld >= JobRules.MostPending)
        {
            return Errors.TooManyJobs(kind.Queue, [.. jobs.PendingWithLockHeld.Select(job => JobStatus.HexOf(job.Id))]);
        }
        var account = write.Get<AccountJobs>();
        var now = request.Account.Clock.UtcNow;
        var plan = account.Plan;
        account.Plan = null;
        var work = new JobWork
        {
            Id = write.NextId(),
            Version = write.Version,
            Items = [.. items],
            Shared = shared,
            CallerId = request.Caller.UserId,
            CallerRole = request.Caller.Role,
            Failures = plan?.Failures,
        };
        var job = new JobStatus
        {
            Id = write.NextId(),
            Version = write.Version,
            Kind = kind.Name,
            WorkId = work.Id,
            Total = items.Count,
            StallAt = plan?.StallAt,
            CreatedAt = now.UtcDateTime,
        };
        write.Put(JobWorkCollection.Kind, work);
        write.Put(JobStatusCollection.Kind, job);
        write.Commit();
        ScheduleWithLockHeld(request.Account, write.State, now + SettingsOf(write.State).InQueue);
        return new JobStatusResponse(job, kind);
    }

    /// <summary>The jobs that are queued or working, the oldest first.</summary>
    public static IReadOnlyList<JobStatus> Pending(AccountState state) =>
        state.ReadMany(() => state.Get<JobStatusCollection>().Ascending(0).Where(job => job.IsPending).ToArray());

    /// <summary>Adds to what is planned for the account's next job, and answers the plan.</summary>
    public static JobPlan Plan(Account account, int? failingIndex, string? error, int? stallAt)
    {
        using var write = account.BeginWrite();
        var next = write.Get<AccountJobs>();
        var failures = new Dictionary<int, string>(next.Plan?.Failures ?? []);
        if (failingIndex is { } index)
        {
            failures[index] = error ?? "";
        }
        return next.Plan = new JobPlan(failures, stallAt ?? next.Plan?.StallAt);
    }

    /// <summary>Goes on with what is pending: after a start, and when the pace has changed.</summary>
    public void Resume(Account account)
    {
        if (account.State.Find<JobStatusCollection>() is null)
        {
            // It has never had a job.
            return;
        }
        ScheduleAnew(account);
        RunAtOnce(account);
    }

    /// <summary>Does some items of a job, whatever its pace; the job as it is then, null when it is not pending.</summary>
    public JobStatus? Step(Account account, string key, int items)
    {
        JobStatus? job = null;
        for (var done = 0; done < items; done++)
        {
            using var write = account.BeginWrite();
            if (FindPending(account, write, key) is not { } pending)
            {
                return job;
            }
            job = worker.DoNextItem(write, pending);
        }
        return job;
    }

    /// <summary>Ends a job with no more items done; the job as it is then, null when it is not pending.</summary>
    public static JobStatus? End(Account account, string key, JobState state, string? reason)
    {
        using var write = account.BeginWrite();
        return FindPending(account, write, key) is { } job ? JobWorker.End(write, job, state, reason) : null;
    }

    private static JobStatus? FindPending(Account account, in AccountWrite write, string key) =>
        write.Get<JobStatusCollection>().Find(key, account.Clock.UtcNow) is { IsPending: true } job ? job : null;

    private void ScheduleAnew(Account account)
    {
        using var write = account.BeginWrite();
        var next = write.Get<AccountJobs>();
        if (next.NextStep is { } entry)
        {
            account.Clock.Leave(entry);
            next.NextStep = null;
        }
        ScheduleWithLockHeld(account, write.State, account.Clock.UtcNow);
    }

    /// <summary>At pace Instant: does all that goes on by itself, so that it is done before anybody can ask; others have the lock in between.</summary>
    private void RunAtOnce(Account account)
    {
        while (SettingsOf(account.State).Pace == JobPace.Instant && RunOne(account))
        {
        }
    }

    private bool RunOne(Account account)
    {
        using var write = account.BeginWrite();
        if (write.State.RefusesWrites || FindNextWithLockHeld(write.State) is not { } job)
        {
            return false;
        }
        worker.DoNextItem(write, job);
        return true;
    }

    /// <summary>Enters the step of the oldest job that goes on by itself, unless one is entered.</summary>
    private void ScheduleWithLockHeld(Account account, AccountState state, DateTimeOffset at)
    {
        var next = state.Get<AccountJobs>();
        if (next.NextStep is not null || SettingsOf(state).Pace == JobPace.Manual || FindNextWithLockHeld(state) is not { } job)
        {
            return;
        }
        var what = string.Create(CultureInfo.InvariantCulture, $"job {job.Key} does item {job.Progress + 1} of {job.Total}");
        AgendaEntry? step = null;
        step = next.NextStep = account.Clock.Schedule(at, what, () =>
        {
            RunStep(account, state, step!);
            return Task.CompletedTask;
        });
    }

    private static JobStatus? FindNextWithLockHeld(AccountState state) =>
        state.Get<JobStatusCollection>().PendingWithLockHeld.FirstOrDefault(job => !job.IsStalled);

    /// <summary>One item of the oldest job, and the next step entered.</summary>
    private void RunStep(Account account, AccountState state, AgendaEntry step)
    {
        using var write = account.BeginWrite();
        if (write.State != state || write.Get<AccountJobs>().NextStep != step)
        {
            // The account was reset, or the pace was changed while this step began: another one is entered, or none.
            return;
        }
        write.Get<AccountJobs>().NextStep = null;
        var settings = SettingsOf(state);
        if (state.RefusesWrites)
        {
            ScheduleWithLockHeld(account, state, step.At + PutOff);
            return;
        }
        if (settings.Pace == JobPace.Manual || FindNextWithLockHeld(state) is not { } job)
        {
            return;
        }
        var done = worker.DoNextItem(write, job);
        ScheduleWithLockHeld(account, state, NextAt(state, settings, done, step.At));
    }

    /// <summary>When the next step is: a job that has waited for this one has waited long enough in the queue.</summary>
    private static DateTimeOffset NextAt(AccountState state, JobSettings settings, JobStatus done, DateTimeOffset at)
    {
        var next = at + settings.AnItem;
        if (done.IsPending || FindNextWithLockHeld(state) is not { } other)
        {
            return next;
        }
        // The clock may have been set back since it was taken.
        var taken = other.CreatedAt < at.UtcDateTime ? other.CreatedAt : at.UtcDateTime;
        var ready = new DateTimeOffset(taken) + settings.InQueue;
        return ready > next ? ready : next;
    }
}
