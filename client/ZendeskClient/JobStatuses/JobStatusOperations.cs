namespace Zendesk;

/// <summary>Jobs. Each call fails with a <see cref="ZendeskException"/>.</summary>
public class JobStatusOperations : ZendeskOperations
{
    private const double Growth = 1.5;

    /// <inheritdoc/>
    protected JobStatusOperations()
    {
    }

    internal JobStatusOperations(ZendeskApi api)
        : base(api)
    {
    }

    /// <summary>A job. Zendesk keeps it for a day at most.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ZendeskNotFoundException">No job has this id, or it is too old.</exception>
    public virtual Task<JobStatus> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Api.ReadAsync(
            ApiRequest.Get("ShowJobStatus", $"job_statuses/{Uri.EscapeDataString(id)}"),
            JobStatusBody.One,
            cancellationToken);
    }

    /// <summary>Any number of jobs by id, in requests of 100.</summary>
    /// <param name="ids">The jobs' ids.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The jobs, in no particular order; ids without a job are left out.</returns>
    public virtual Task<IReadOnlyList<JobStatus>> ShowManyAsync(IEnumerable<string> ids, CancellationToken cancellationToken = default) =>
        ShowMany.ReadAsync(Api, "ShowManyJobStatuses", "job_statuses/show_many", "ids", ids, JobStatusListBody.Page, cancellationToken);

    /// <summary>The account's jobs, the newest first.</summary>
    /// <param name="options">How the list is read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The jobs, or their pages.</returns>
    public virtual ZendeskList<JobStatus> ListAsync(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        PagedList.ByCursor(Api, "ListJobStatuses", "job_statuses", JobStatusListBody.Page, options ?? new ListOptions(), cancellationToken);

    /// <summary>Waits until a job is completed, failed or killed, and throws for none of the three.</summary>
    /// <param name="job">The job as it was last seen.</param>
    /// <param name="polling">How often to look and for how long; null for the defaults. Retry-After is kept besides.</param>
    /// <param name="progress">Receives the status after each request.</param>
    /// <param name="cancellationToken">Ends the wait; the job continues.</param>
    /// <returns>The job at its end.</returns>
    /// <exception cref="JobTimeoutException">It did not end in time; it says how the job was last seen.</exception>
    public virtual async Task<JobStatus> WaitAsync(
        JobStatus job, JobPolling? polling = null, IProgress<JobStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        polling ??= new JobPolling();
        polling.Check();
        var deadline = Api.Clock.Now + polling.Timeout;
        var interval = polling.Interval;
        while (!job.HasEnded)
        {
            if (Api.Clock.Now + interval > deadline)
            {
                throw new JobTimeoutException(job);
            }
            await Api.Clock.DelayAsync(interval, cancellationToken).ConfigureAwait(false);
            job = await GetAsync(job.Id!, cancellationToken).ConfigureAwait(false);
            progress?.Report(job);
            interval = interval * Growth < polling.MaxInterval ? interval * Growth : polling.MaxInterval;
        }
        return job;
    }
}
