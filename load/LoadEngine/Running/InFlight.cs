namespace LoadEngine.Running;

/// <summary>The running invocations. Once it is closed, no invocation can begin.</summary>
internal sealed class InFlight
{
    private const int Closed = 1;
    private const int One = 2;

    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Twice the number of invocations, and 1 more when it is closed.
    private int state;

    /// <summary>False when it is closed.</summary>
    public bool TryEnter()
    {
        while (true)
        {
            var seen = Volatile.Read(ref state);
            if ((seen & Closed) != 0)
            {
                return false;
            }
            if (Interlocked.CompareExchange(ref state, seen + One, seen) == seen)
            {
                return true;
            }
        }
    }

    public void Leave()
    {
        if (Interlocked.Add(ref state, -One) == Closed)
        {
            empty.TrySetResult();
        }
    }

    /// <summary>Stops new invocations; the task ends when the last one has ended.</summary>
    public Task CloseAsync()
    {
        if ((Interlocked.Or(ref state, Closed) & ~Closed) == 0)
        {
            empty.TrySetResult();
        }
        return empty.Task;
    }
}
