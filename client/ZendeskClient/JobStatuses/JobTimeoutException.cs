namespace Zendesk;

/// <summary>A job did not end in time. It may still run at Zendesk.</summary>
public sealed class JobTimeoutException : TimeoutException
{
    internal JobTimeoutException(JobStatus latest)
        : base($"Job {latest.Id} was still {latest.Status} when the time was up.") => Latest = latest;

    /// <summary>The job as it was last seen.</summary>
    public JobStatus Latest { get; }
}
