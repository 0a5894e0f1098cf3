namespace Zendesk;

/// <summary>How a bulk call runs.</summary>
public sealed record BulkOptions
{
    /// <summary>How many jobs may run at a time, 1 to 30, which is as many as Zendesk allows an account. Default: 4.</summary>
    public int MaxConcurrentJobs { get; init; } = 4;

    /// <summary>How its jobs are waited for.</summary>
    public JobPolling Polling { get; init; } = new();

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Check()
    {
        if (MaxConcurrentJobs is < 1 or > 30)
        {
            throw new ArgumentException("MaxConcurrentJobs takes 1 to 30.");
        }
        Polling.Check();
    }
}
