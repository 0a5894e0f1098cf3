using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Computes when the next item of a job is due, as pure functions.</summary>
internal static class JobTimes
{
    /// <summary>The longest wait at any pace.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>The due time of a new job's first item, or of the next item of a job that has stalled.</summary>
    public static DateTimeOffset Begun(JobStatus job, DateTimeOffset now, JobSettings settings) =>
        now.Plus(job.State == JobState.Queued ? settings.InQueue : settings.AnItem);

    /// <summary>
    /// The due time of the account's next item. A job that waited for another one has spent its time in the queue
    /// meanwhile.
    /// </summary>
    /// <param name="next">The job that comes next.</param>
    /// <param name="at">The time at which the finished item was due.</param>
    public static DateTimeOffset After(JobStatus next, DateTimeOffset at, JobSettings settings)
    {
        var afterItem = at.Plus(settings.AnItem);
        if (next.State == JobState.Working)
        {
            return afterItem;
        }
        // The clock may have been set back after the job was taken.
        var taken = new DateTimeOffset(next.CreatedAt) is var created && created < at ? created : at;
        var ready = taken.Plus(settings.InQueue);
        return ready > afterItem ? ready : afterItem;
    }

    /// <summary>The due time of the next item after a restart: it does not change, even if it has passed.</summary>
    public static DateTimeOffset Resumed(JobStatus job, DateTimeOffset now, JobSettings settings)
    {
        if (job.DueAt is not { } due)
        {
            return Begun(job, now, settings);
        }
        // Setting the clock back also moves scheduled events, but the stored due time stays. The wait is therefore
        // bounded.
        var latest = now.Plus(LongestWait);
        return due > latest.UtcDateTime ? latest : new DateTimeOffset(due);
    }

    /// <summary>
    /// The due time of the next item after a change of pace: unchanged while the job continues by itself.
    /// </summary>
    /// <param name="due">The due time before; null when the job did not continue by itself.</param>
    /// <returns>Null when the job does not continue by itself any more.</returns>
    public static DateTimeOffset? Repaced(JobStatus job, DateTimeOffset? due, DateTimeOffset now, JobSettings settings) =>
        settings.Pace switch
        {
            JobPace.Manual => null,
            JobPace.Instant => now,
            _ => due ?? Begun(job, now, settings),
        };
}
