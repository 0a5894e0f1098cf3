namespace Zendesk;

/// <summary>Jobs. Each call fails with a <see cref="ZendeskApiException"/>, an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/>.</summary>
public sealed class JobStatusOperations
{
    private const double Growth = 1.5;

    private readonly ZendeskApi api;

    internal JobStatusOperations(ZendeskApi api) => this.api = api;

    /// <summary>A job. Zendesk keeps it for a day at most.</summary>
    /// <exception cref="ZendeskNotFoundException">There is none with this id, or no longer.</exception>
    public async Task<JobStatus> ShowAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var request = ApiRequest.Get("ShowJobStatus", $"job_statuses/{Uri.EscapeDataString(id)}");
        return (await api.SendAsync(request, ZendeskJson.Default.JobStatusBody, JobStatusBody.JobOf, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Waits until a job is completed, failed or killed, and answers it. None of the three is an exception.</summary>
    /// <param name="job">The job as it was answered.</param>
    /// <param name="polling">How often to look and for how long; null for the defaults. Retry-After is kept besides.</param>
    /// <param name="progress">Told what was seen at each look.</param>
    /// <param name="cancellationToken">Ends the wait; the job goes on.</param>
    /// <exception cref="JobTimeoutException">It did not end in time; it says how the job was last seen.</exception>
    public async Task<JobStatus> WaitAsync(
        JobStatus job, JobPolling? polling = null, IProgress<JobStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        polling ??= new JobPolling();
        polling.Check();
        var deadline = api.Clock.Now + polling.Timeout;
        var interval = polling.Interval;
        while (!job.HasEnded)
        {
            if (api.Clock.Now + interval > deadline)
            {
                throw new JobTimeoutException(job);
            }
            await api.Clock.DelayAsync(interval, cancellationToken).ConfigureAwait(false);
            job = await ShowAsync(job.Id!, cancellationToken).ConfigureAwait(false);
            progress?.Report(job);
            interval = interval * Growth < polling.LongestInterval ? interval * Growth : polling.LongestInterval;
        }
        return job;
    }
}
