namespace Zendesk;

/// <summary>
/// The instants of deadlines and waits. They start from the time of day and go on with what has passed since: when the
/// machine's clock is set forward, no request comes back to Zendesk too early.
/// </summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset start = time.GetUtcNow();
    private readonly long startTimestamp = time.GetTimestamp();

    public DateTimeOffset Now => start + time.GetElapsedTime(startTimestamp);

    /// <summary>Waits for no less than this: Task.Delay by itself drops the fraction of a millisecond.</summary>
    public Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds))), time, cancellationToken);
}
