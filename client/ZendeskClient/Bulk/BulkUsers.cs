namespace Zendesk;

/// <summary>users/create_or_update_many for any number of users: some jobs of 100 at a time.</summary>
internal sealed class BulkUsers(ZendeskApi api, JobStatusOperations jobStatuses)
{
    /// <summary>Zendesk's limit; more in one call is refused with TooManyValues.</summary>
    private const int RowsPerJob = 100;

    public async Task<IReadOnlyList<BulkResult>> RunAsync(
        IReadOnlyList<UserInput> users, BulkOptions options, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
    {
        options.Check();
        var run = new BulkRun(users.Count, progress);
        var jobs = users.Chunk(RowsPerJob).Select((rows, index) => (Start: index * RowsPerJob, Rows: rows));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentJobs, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(
                jobs,
                parallel,
                async (job, token) => await RunJobAsync(run, job.Start, job.Rows, options, token).ConfigureAwait(false))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new BulkCanceledException(run.Results, cancellationToken);
        }
        catch (ZendeskException reason)
        {
            throw new BulkStoppedException(run.Results, reason);
        }
        return run.Results;
    }

    private async Task RunJobAsync(BulkRun run, int start, UserInput[] rows, BulkOptions options, CancellationToken cancellationToken)
    {
        var job = await QueueAsync(run, start, rows, cancellationToken).ConfigureAwait(false);
        try
        {
            job = await jobStatuses.WaitAsync(job, options.Polling, new JobProgress(run, start), cancellationToken).ConfigureAwait(false);
        }
        catch (JobTimeoutException late)
        {
            // Its rows are unknown; the other jobs continue.
            job = late.Latest;
        }
        run.Ended(start, rows, job);
    }

    private async Task<JobStatus> QueueAsync(BulkRun run, int start, UserInput[] rows, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Post("CreateOrUpdateManyUsers", "users/create_or_update_many", RecordInput.ToBody("users", rows)) with
        {
            IsRepeatable = rows.All(row => row.HasKey),
        };
        run.Mark(start, rows.Length, BulkOutcome.Unknown);
        try
        {
            var job = await api.ReadAsync(request, JobStatusBody.One, cancellationToken).ConfigureAwait(false);
            run.Mark(start, rows.Length, BulkOutcome.Unknown, job.Id);
            return job;
        }
        catch (Exception failure) when (RetryRules.ChangedNothing(failure))
        {
            run.Mark(start, rows.Length, BulkOutcome.NotSent);
            throw;
        }
    }

    /// <summary>Reports at once, where Progress{T} would do so some time later.</summary>
    private sealed class JobProgress(BulkRun run, int start) : IProgress<JobStatus>
    {
        public void Report(JobStatus value) => run.Moved(start, value.Progress ?? 0);
    }
}
