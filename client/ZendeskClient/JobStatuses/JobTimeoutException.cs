namespace Zendesk;

/// <summary>A job did not end in time. It may still run at Zendesk.</summary>
public sealed class JobTimeoutException : ZendeskException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="latest">The job as it was last seen.</param>
    public JobTimeoutException(JobStatus latest)
        : base(MessageOf(latest)) => Latest = latest;

    /// <summary>The job as it was last seen.</summary>
    public JobStatus Latest { get; }

    /// <summary>Always true: it may end later.</summary>
    public override bool IsTransient => true;

    private static string MessageOf(JobStatus latest)
    {
        ArgumentNullException.ThrowIfNull(latest);
        return $"Job {latest.Id} was still {latest.Status} when the time was up.";
    }
}
