using Microsoft.Extensions.Logging;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// Runs one item of a job. The item's changes, its row and the job's progress are one commit, so after a crash the job
/// continues and no item runs twice.
/// </summary>
internal sealed partial class JobWorker(IReadOnlyList<JobKind> kinds, ILogger logger)
{
    private const string Failure = "An item could not be done; the emulator's log says why";

    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(kind => kind.Name);

    /// <summary>
    /// The kind of a job. A data file or an export of another version may have jobs of a kind that this one does not know: they are
    /// shown, and fail when they run.
    /// </summary>
    public JobKind KindOf(JobStatus job) => kinds.GetValueOrDefault(job.KindName) ?? UnknownKind(job.KindName);

    /// <summary>
    /// Runs the next item of a job and returns the updated job, which the caller must put. An item that throws ends the
    /// job as failed.
    /// </summary>
    public JobStatus DoNextItem(in AccountWrite write, JobStatus job)
    {
        try
        {
            return Do(write, job);
        }
#pragma warning disable CA1031 // Any bug in an item must fail its job: otherwise this job and all later ones would stay pending.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            LogBug(job.Key, job.Progress, bug);
            write.Forget();
            return Ended(write, job, JobState.Failed, Failure);
        }
    }

    /// <summary>Ends the job without running further items.</summary>
    // Assumed A-47: its progress stays, and it has no results.
    public static JobStatus Ended(in AccountWrite write, JobStatus job, JobState state, string? reason) =>
        JobRules.Finished(job, state, write.Now) with { Reason = reason };

    /// <summary>
    /// Puts a job. When the job is finished, also removes its work and rows, and finished jobs that are kept no longer.
    /// </summary>
    public static void Put(in AccountWrite write, JobStatus job)
    {
        write.Put(job);
        if (job.IsPending)
        {
            return;
        }
        write.Remove<JobWork>(job.WorkId);
        foreach (var result in write.Get<JobResultCollection>().OfJobWithTurnHeld(job.Id))
        {
            write.Remove(result);
        }
        RemoveOld(write, job);
    }

    private static JobKind UnknownKind(string name) => new(
        name,
        name,
        name,
        name,
        (in _, in _) => throw new InvalidOperationException($"There is no bulk work {name}."),
        (in item, details) => JobRows.NotSaved(item.Index, name, item.Index, details));

    private JobStatus Do(in AccountWrite write, JobStatus job)
    {
        var kind = KindOf(job);
        var work = write.Get<JobWorkCollection>().Find(job.WorkId)!;
        var caller = new Caller(work.CallerId, work.CallerRole);
        var item = new JobItem(job.Progress, work.Items, work.Shared, caller, job.CreatedAt);
        var row = work.Failures?.GetValueOrDefault(item.Index) is { } planned ? kind.Fail(item, planned) : kind.Run(write, item);
        var progressed = JobRules.Progressed(job);
        if (progressed.Progress < job.Total)
        {
            write.Create(new JobResult { JobId = job.Id, Row = row });
            return progressed;
        }
        var rows = write.Get<JobResultCollection>().OfJobWithTurnHeld(job.Id).Select(result => result.Row).Append(row);
        return JobRules.Finished(progressed, kind, [.. rows], write.Now);
    }

    /// <summary>
    /// Removes finished jobs that are too old, too many or too large, counting the one that finishes now.
    /// </summary>
    private static void RemoveOld(in AccountWrite write, JobStatus finishing)
    {
        var jobs = write.Get<JobStatusCollection>();
        var surplus = jobs.Count - jobs.PendingCountWithTurnHeld + 1 - JobRules.MaxFinished;
        var surplusBytes = jobs.FinishedBytesWithTurnHeld + JobRules.BytesOf(finishing) - JobRules.MaxFinishedBytes;
        foreach (var job in jobs.FinishedWithTurnHeld)
        {
            if (surplus <= 0 && surplusBytes <= 0 && JobRules.IsKept(job, write.Now))
            {
                return;
            }
            surplus--;
            surplusBytes -= JobRules.BytesOf(job);
            write.Remove(job);
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Key} has failed: its item {Index} threw.")]
    private partial void LogBug(string key, int index, Exception bug);
}
