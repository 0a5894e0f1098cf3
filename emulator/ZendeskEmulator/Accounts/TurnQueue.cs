namespace ZendeskEmulator.Accounts;

/// <summary>
/// Lets one caller at a time write, in order of arrival. Waiting holds no thread. Taking a free turn allocates nothing.
/// </summary>
/// <param name="maxWaiting">The maximum number of waiting callers.</param>
internal sealed class TurnQueue(int maxWaiting)
{
    private const int Free = 0;
    private const int Taken = 1;
    private const int Awaited = 2;

    private readonly Lock gate = new();
    private Queue<TaskCompletionSource<bool>>? waiting;
    private int state;

    /// <summary>Waits for the turn; false when too many callers wait already.</summary>
    /// <param name="isBounded">False for callers that must never be turned away, such as the few steps of jobs.</param>
    public ValueTask<bool> TakeAsync(bool isBounded = true, CancellationToken cancellation = default)
    {
        // Most turns last a few microseconds, so spinning costs less than queueing.
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

    /// <summary>Hands the turn to the caller that has waited longest.</summary>
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
            // Once a caller waits for the turn, only code under this lock hands it over. Until then the turn may become
            // free.
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
