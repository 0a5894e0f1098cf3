namespace ZendeskEmulator.Accounts;

/// <summary>
/// Who may write next: one at a time, in the order of arrival. Waiting holds no thread. A free turn is taken without an
/// allocation.
/// </summary>
/// <param name="maxWaiting">More than this may not wait.</param>
internal sealed class TurnQueue(int maxWaiting)
{
    private const int Free = 0;
    private const int Taken = 1;
    private const int Awaited = 2;

    private readonly Lock gate = new();
    private Queue<TaskCompletionSource<bool>>? waiting;
    private int state;

    /// <summary>Waits for the turn; false when too many wait already.</summary>
    /// <param name="isBounded">False for callers that must never be turned away, such as the steps of jobs: there are few of them.</param>
    public ValueTask<bool> TakeAsync(bool isBounded = true, CancellationToken cancellation = default)
    {
        // Most turns last for a few microseconds: looking again costs less than to queue.
        var spin = default(SpinWait);
        while (Volatile.Read(ref state) != Awaited && !spin.NextSpinWillYield)
        {
            if (Interlocked.CompareExchange(ref state, Taken, Free) == Free)
            {
                return new ValueTask<bool>(true);
            }
            spin.SpinOnce();
        }
        return WaitAsync(isBounded, cancellation);
    }

    /// <summary>Gives the turn to the one who waits longest.</summary>
    public void Release()
    {
        if (Interlocked.CompareExchange(ref state, Free, Taken) == Taken)
        {
            return;
        }
        lock (gate)
        {
            while (waiting!.TryDequeue(out var next))
            {
                Volatile.Write(ref state, waiting.Count == 0 ? Taken : Awaited);
                if (next.TrySetResult(true))
                {
                    return;
                }
            }
            Volatile.Write(ref state, Free);
        }
    }

    private ValueTask<bool> WaitAsync(bool isBounded, CancellationToken cancellation)
    {
        TaskCompletionSource<bool> waiter;
        lock (gate)
        {
            waiting ??= new Queue<TaskCompletionSource<bool>>();
            if (isBounded && waiting.Count >= maxWaiting)
            {
                return new ValueTask<bool>(false);
            }
            // Once the turn is awaited, it is handed over under this lock only; until then it may become free.
            while (Interlocked.CompareExchange(ref state, Awaited, Taken) == Free)
            {
                if (Interlocked.CompareExchange(ref state, Taken, Free) == Free)
                {
                    return new ValueTask<bool>(true);
                }
            }
            waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(waiter);
        }
        return cancellation.CanBeCanceled ? AwaitAsync(waiter, cancellation) : new ValueTask<bool>(waiter.Task);
    }

    private static async ValueTask<bool> AwaitAsync(TaskCompletionSource<bool> waiter, CancellationToken cancellation)
    {
        using var registration = cancellation.UnsafeRegister(
            static (waiter, token) => ((TaskCompletionSource<bool>)waiter!).TrySetCanceled(token), waiter);
        return await waiter.Task.ConfigureAwait(false);
    }
}
