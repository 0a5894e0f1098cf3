namespace LoadEngine.Running;

/// <summary>The copies of a scenario, handed out by the lowest free number.</summary>
internal sealed class Copies
{
    private readonly Lock gate = new();
    private readonly List<Copy> all = [];
    private readonly PriorityQueue<Copy, int> free = new();

    public Copy Rent()
    {
        lock (gate)
        {
            if (!free.TryDequeue(out var copy, out _))
            {
                all.Add(copy = new Copy(all.Count));
            }
            return copy;
        }
    }

    public void Return(Copy copy)
    {
        lock (gate)
        {
            free.Enqueue(copy, copy.Number);
        }
    }

    /// <summary>Those whose invocation has begun and is not counted.</summary>
    public IReadOnlyList<Copy> Busy()
    {
        lock (gate)
        {
            return [.. all.Where(copy => copy.IsBusy)];
        }
    }

    /// <summary>Disposes of the values in the copies, except in copies that still hang.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var left in all.Where(copy => !copy.IsBusy).SelectMany(copy => copy.Left))
        {
            if (left is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync().ConfigureAwait(false);
            }
            else
            {
                (left as IDisposable)?.Dispose();
            }
        }
    }
}
