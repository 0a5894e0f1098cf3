namespace Zendesk;

/// <summary>How often a job is looked at, and for how long. Zendesk does 10 to 20 users a second.</summary>
public sealed record JobPolling
{
    /// <summary>The wait before the first look, more than nothing. Default: 1 second.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Each further wait is one and a half times as long, up to this. Default: 10 seconds.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>When to give up. Default: 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <exception cref="ArgumentException">It would look without a pause.</exception>
    internal void Check()
    {
        if (Interval <= TimeSpan.Zero || MaxInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException("A job is looked at after an interval of more than nothing.");
        }
    }
}
