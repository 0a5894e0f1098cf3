namespace Zendesk;

/// <summary>The results so far of the rows of one bulk call. Its jobs write to it in parallel.</summary>
internal sealed class BulkRun
{
    private readonly object gate = new();
    private readonly BulkResult[] results;
    private readonly IProgress<BulkProgress>? progress;
    private readonly Dictionary<int, int> doneByJob = [];
    private int failed;

    public BulkRun(int rows, IProgress<BulkProgress>? progress)
    {
        results = [.. Enumerable.Range(0, rows).Select(row => new BulkResult(row, BulkOutcome.NotSent))];
        this.progress = progress;
    }

    /// <summary>The rows as they are known now.</summary>
    public IReadOnlyList<BulkResult> Results
    {
        get
        {
            lock (gate)
            {
                return [.. results];
            }
        }
    }

    /// <summary>The known rows of a job that has not ended.</summary>
    public void Mark(int start, int count, BulkOutcome outcome, string? jobId = null)
    {
        lock (gate)
        {
            for (var row = start; row < start + count; row++)
            {
                results[row] = new BulkResult(row, outcome) { JobId = jobId };
            }
        }
    }

    /// <summary>A job is under way.</summary>
    public void Moved(int start, int done)
    {
        lock (gate)
        {
            doneByJob[start] = done;
            ReportLocked();
        }
    }

    /// <summary>A job has come to its end, or was given up.</summary>
    public void Ended(int start, IReadOnlyList<UserInput> rows, JobStatus job)
    {
        var matched = BulkRows.Match(rows, [.. job.Results?.OfType<JobResult>() ?? []]);
        lock (gate)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var result = ResultOf(start + row, matched[row], job);
                failed += result.Outcome == BulkOutcome.Failed ? 1 : 0;
                results[start + row] = result;
            }
            doneByJob[start] = rows.Count;
            ReportLocked();
        }
    }

    private static BulkResult ResultOf(int index, JobResult? result, JobStatus job) => result switch
    {
        null => new(index, BulkOutcome.Unknown) { JobId = job.Id, Error = job.Status?.Value, Details = job.Message },
        { HasFailed: true } => new(index, BulkOutcome.Failed) { JobId = job.Id, Error = result.Error, Details = result.Details },
        _ => new(index, result.Status == JobItemStatus.Created
            ? BulkOutcome.Created
            : BulkOutcome.Updated)
        { JobId = job.Id, Id = result.Id },
    };

    /// <summary>Under the lock, so that progress is never reported backwards.</summary>
    private void ReportLocked() => progress?.Report(new BulkProgress(doneByJob.Values.Sum(), failed, results.Length));
}
