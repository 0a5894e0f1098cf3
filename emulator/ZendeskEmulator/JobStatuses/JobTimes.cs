using ZendeskEmulator.Clock;

namespace ZendeskEmulator.JobStatuses;

/// <summary>When the next item of a job is due, as pure functions.</summary>
internal static class JobTimes
{
    /// <summary>No pace lets a job wait longer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>The first item of a job that was taken, or the next of one that has stood still.</summary>
    public static DateTimeOffset Begun(JobStatus job, DateTimeOffset now, JobSettings settings) =>
        now.Plus(job.State == JobState.Queued ? settings.InQueue : settings.AnItem);

    /// <summary>The next item of the account after one that was done: a job that has waited for another has waited long enough in the queue.</summary>
    /// <param name="next">The job that comes next.</param>
    /// <param name="at">When the item was due.</param>
    public static DateTimeOffset After(JobStatus next, DateTimeOffset at, JobSettings settings)
    {
        var afterItem = at.Plus(settings.AnItem);
        if (next.State == JobState.Working)
        {
            return afterItem;
        }
        // The clock may have been set back since it was taken.
        var taken = new DateTimeOffset(next.CreatedAt) is var created && created < at ? created : at;
        var ready = taken.Plus(settings.InQueue);
        return ready > afterItem ? ready : afterItem;
    }

    /// <summary>The next item after a restart: when it was due before, whatever the time is now.</summary>
    public static DateTimeOffset Resumed(JobStatus job, DateTimeOffset now, JobSettings settings)
    {
        if (job.DueAt is not { } due)
        {
            return Begun(job, now, settings);
        }
        // A clock that was set back brings what is to come along; the stored instant stays where it was.
        var latest = now.Plus(LongestWait);
        return due > latest.UtcDateTime ? latest : new DateTimeOffset(due);
    }

    /// <summary>The next item when the pace has changed: when it was due before, as long as the job goes on by itself.</summary>
    /// <param name="due">When it was due; null when nothing went on by itself.</param>
    /// <returns>Null when nothing goes on by itself any more.</returns>
    public static DateTimeOffset? Repaced(JobStatus job, DateTimeOffset? due, DateTimeOffset now, JobSettings settings) => settings.Pace switch
    {
        JobPace.Manual => null,
        JobPace.Instant => now,
        _ => due ?? Begun(job, now, settings),
    };
}
