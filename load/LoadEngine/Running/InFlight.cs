namespace LoadEngine.Running;

/// <summary>Invocations that have begun and not ended.</summary>
internal sealed class InFlight
{
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One for whoever may still begin some: only without it can the number stay at none.
    private int count = 1;

    public int Count => Math.Max(0, Volatile.Read(ref count) - 1);

    public void Enter() => Interlocked.Increment(ref count);

    public void Leave()
    {
        if (Interlocked.Decrement(ref count) == 0)
        {
            empty.SetResult();
        }
    }

    /// <summary>Says that none will begin any more; ends when the last has ended.</summary>
    public Task CloseAsync()
    {
        Leave();
        return empty.Task;
    }
}
