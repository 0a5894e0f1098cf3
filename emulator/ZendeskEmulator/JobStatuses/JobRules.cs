using System.Globalization;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>What becomes of a job, as pure functions (facts §5).</summary>
internal static class JobRules
{
    /// <summary>So many jobs may be queued or working in an account (facts §5.4).</summary>
    public const int MostPending = 30;

    /// <summary>So many finished jobs are kept.</summary>
    public const int MostFinished = 10_000;

    /// <summary>So many bytes of rows of finished jobs are kept: five thousand jobs of a hundred ordinary rows.</summary>
    public const long MostFinishedBytes = 64 << 20;

    /// <summary>So many items may be in one call.</summary>
    public const int MostItems = 100;

    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    /// <summary>A finished job is kept for a day.</summary>
    public static bool IsKept(JobStatus job, DateTimeOffset now) => job.FinishedAt is not { } finished || now.UtcDateTime - finished < Retention;

    /// <summary>How many bytes a finished job keeps; none for one that is pending, or null.</summary>
    public static long BytesOf(JobStatus? job) => job?.Results?.Utf8.Length ?? 0;

    /// <summary>The job after one more of its items is done.</summary>
    public static JobStatus Progressed(JobStatus job) =>
        job with { State = JobState.Working, Progress = job.Progress + 1 };

    /// <summary>The job that has come to an end.</summary>
    // Assumed A-55: done is completed, also when every item failed.
    public static JobStatus Finished(JobStatus job, JobState state, DateTime now) =>
        job with { State = state, FinishedAt = now, StallAt = null };

    /// <summary>What the job says of itself; null while it is queued (facts §5.1).</summary>
    public static string? Message(JobStatus job, JobKind kind) => job.State switch
    {
        JobState.Queued => null,
        JobState.Working => string.Create(CultureInfo.InvariantCulture, $"{kind.Doing} #{job.Progress}"),
        JobState.Completed => string.Create(CultureInfo.InvariantCulture, $"Completed at {job.FinishedAt:yyyy-MM-dd HH:mm:ss} +0000"),
        _ => job.Reason,
    };
}
