using System.Globalization;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The rules of a job's life, as pure functions (facts §5).</summary>
internal static class JobRules
{
    /// <summary>The maximum number of queued or working jobs in an account (facts §5.4).</summary>
    public const int MaxPending = 30;

    /// <summary>The maximum number of finished jobs that are kept.</summary>
    public const int MaxFinished = 10_000;

    /// <summary>
    /// The maximum size of the kept rows of finished jobs: five thousand jobs of a hundred ordinary rows.
    /// </summary>
    public const long MaxFinishedBytes = 64 << 20;

    /// <summary>The maximum number of items in one call.</summary>
    public const int MaxItems = 100;

    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    /// <summary>A finished job is kept for a day.</summary>
    public static bool IsKept(JobStatus job, DateTimeOffset now) =>
        job.FinishedAt is not { } finished || now.UtcDateTime - finished < Retention;

    /// <summary>The number of bytes that a finished job keeps; 0 for a pending job or null.</summary>
    public static long BytesOf(JobStatus? job) => job?.Results?.Utf8.Length ?? 0;

    /// <summary>The job after one more item is done.</summary>
    public static JobStatus Progressed(JobStatus job) =>
        job with { State = JobState.Working, Progress = job.Progress + 1 };

    /// <summary>The job after its end.</summary>
    // Assumed A-55: a job is completed when all items are done, even if every item failed.
    public static JobStatus Finished(JobStatus job, JobState state, DateTime now) =>
        job with { State = state, FinishedAt = now, StallAt = null };

    /// <summary>The job after its last item.</summary>
    public static JobStatus Finished(JobStatus job, JobKind kind, RawJson[] rows, DateTime now)
    {
        var results = kind.HasOneResult ? rows[0] : RawJson.Array(rows);
        return kind.FailsWithAllItems && Array.TrueForAll(rows, HasFailed)
            ? Finished(job, JobState.Failed, now) with
            {
                Progress = 0,
                Results = results,
                Reason = string.Create(CultureInfo.InvariantCulture, $"Failed at {now:yyyy-MM-dd HH:mm:ss} +0000"),
            }
            : Finished(job, JobState.Completed, now) with { Results = results };
    }

    private static bool HasFailed(RawJson row) => JsonTree.Parse(row.Utf8.Span)?.TryGetProperty("error", out _) == true;

    /// <summary>The job's message; null while it is queued (facts §5.1).</summary>
    public static string? Message(JobStatus job, JobKind kind) => job.State switch
    {
        JobState.Queued => null,
        JobState.Working => string.Create(CultureInfo.InvariantCulture, $"{kind.Doing} #{job.Progress}"),
        JobState.Completed => string.Create(CultureInfo.InvariantCulture, $"Completed at {job.FinishedAt:yyyy-MM-dd HH:mm:ss} +0000"),
        _ => job.Reason,
    };
}
