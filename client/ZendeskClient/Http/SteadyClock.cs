namespace Zendesk;

/// <summary>
/// The instants of deadlines and waits. They start from the time of day and add the elapsed time. If the
/// machine's clock is set forward, no request is repeated too early.
/// </summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset start = time.GetUtcNow();
    private readonly long startTimestamp = time.GetTimestamp();

    public DateTimeOffset Now => start + time.GetElapsedTime(startTimestamp);

    /// <summary>Waits at least this long. Task.Delay alone drops the fraction of a millisecond.</summary>
    public Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds))), time, cancellationToken);
}
