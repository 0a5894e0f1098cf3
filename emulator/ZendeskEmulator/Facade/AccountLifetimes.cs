using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Facade;

/// <summary>The accounts with a limited lifetime, in real time.</summary>
/// <param name="end">Deletes an account; false when that must be tried again.</param>
internal sealed class AccountLifetimes(Func<string, ValueTask<bool>> end) : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SortedSet<(DateTimeOffset At, string Name)> order = [];
    private readonly Dictionary<string, DateTimeOffset> ends = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private CancellationTokenSource? sleep;
    private bool isRunning;

    /// <summary>When an account is deleted; null if its lifetime is unlimited.</summary>
    public DateTimeOffset? EndOf(string name)
    {
        lock (gate)
        {
            return ends.TryGetValue(name, out var at) ? at : null;
        }
    }

    /// <summary>Lets an account end after a time.</summary>
    public void Set(string name, TimeSpan time)
    {
        lock (gate)
        {
            Remove(name);
            var at = RealTime.Now().Plus(time);
            ends[name] = at;
            order.Add((at, name));
            if (!isRunning)
            {
                isRunning = true;
                _ = RunAsync();
            }
            else if (order.Min.Name == name)
            {
                sleep?.Cancel();
            }
        }
    }

    /// <summary>The account is no more, or lives on.</summary>
    public void Forget(string name)
    {
        lock (gate)
        {
            Remove(name);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stop.Cancel();
            order.Clear();
            ends.Clear();
        }
    }

    private void Remove(string name)
    {
        if (ends.Remove(name, out var at))
        {
            order.Remove((at, name));
        }
    }

    private async Task RunAsync()
    {
        while (Next(out var due, out var wait, out var cancellation))
        {
            if (due is not null)
            {
                if (!await end(due).ConfigureAwait(false))
                {
                    Set(due, BeforeRetry);
                }
                continue;
            }
            try
            {
                await RealTime.WaitAsync(wait, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // An earlier end has come in, or the emulator stops.
            }
        }
    }

    /// <summary>The next action: end an account, or wait. False if no account has a limited lifetime.</summary>
    private bool Next(out string? due, out TimeSpan wait, out CancellationToken cancellation)
    {
        lock (gate)
        {
            (due, wait, cancellation) = (null, TimeSpan.Zero, default);
            if (order.Count == 0 || stop.IsCancellationRequested)
            {
                isRunning = false;
                return false;
            }
            var first = order.Min;
            wait = first.At - RealTime.Now();
            if (wait <= TimeSpan.Zero)
            {
                due = first.Name;
                Remove(due);
                return true;
            }
            wait = wait < LongestSleep ? wait + TimeSpan.FromMilliseconds(1) : LongestSleep;
            sleep?.Dispose();
            sleep = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            cancellation = sleep.Token;
            return true;
        }
    }
}
