using System.Globalization;

namespace ZendeskEmulator.Load.Targets;

/// <summary>
/// The account's clock, faster than time. It stands still, and moves on while no request is under way: so it is certain
/// at which instant each one counted. Where there is no such clock, minutes are minutes.
/// </summary>
/// <param name="every">How often it moves, in real time.</param>
/// <param name="by">How far it moves.</param>
/// <param name="moved">Awaited when it has moved, before any request continues.</param>
internal sealed class AccountClock(TargetAccount account, TimeSpan every, TimeSpan by, Func<Task>? moved = null) : IAsyncDisposable
{
    /// <summary>Where it begins: ten seconds into a minute, far from both its edges.</summary>
    public static readonly DateTimeOffset Begin = new(2027, 1, 1, 12, 0, 10, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource ended = new();
    private Task moving = Task.CompletedTask;
    private TaskCompletionSource? released;
    private TaskCompletionSource? idle;
    private int underWay;

    /// <summary>Freezes the clock in a minute that nothing has been counted in.</summary>
    public Task FreezeAsync(CancellationToken cancellation) => account.IsEmulator
        ? account.ControlAsync(
            HttpMethod.Put,
            "clock",
            string.Create(CultureInfo.InvariantCulture, $$"""{"mode":"frozen","now":"{{Begin:yyyy-MM-ddTHH:mm:ssZ}}"}"""),
            cancellation)
        : Task.CompletedTask;

    /// <summary>Freezes the clock, and moves it on from now on.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await FreezeAsync(cancellation);
        moving = account.IsEmulator ? MoveOnAsync() : Task.CompletedTask;
    }

    /// <summary>Runs a request at one instant.</summary>
    public async Task<T> AtOneInstantAsync<T>(Func<Task<T>> request)
    {
        while (Enter() is { } wait)
        {
            await wait;
        }
        try
        {
            return await request();
        }
        finally
        {
            Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await moving;
        ended.Dispose();
    }

    private async Task MoveOnAsync()
    {
        var step = string.Create(CultureInfo.InvariantCulture, $$"""{"by":"{{by.TotalSeconds:0}}s"}""");
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(every, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!ended.IsCancellationRequested)
            {
                await Hold();
                try
                {
                    await account.ControlAsync(HttpMethod.Post, "clock/advance", step, CancellationToken.None);
                    if (moved is not null)
                    {
                        await moved();
                    }
                }
                finally
                {
                    Release();
                }
            }
        }
    }

    /// <summary>Null if the request may continue; else the task for which it waits.</summary>
    private Task? Enter()
    {
        lock (gate)
        {
            underWay += released is null ? 1 : 0;
            return released?.Task;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            if (--underWay == 0)
            {
                idle?.TrySetResult();
            }
        }
    }

    /// <summary>Blocks new requests; the task ends when no request is under way.</summary>
    private Task Hold()
    {
        lock (gate)
        {
            released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (underWay == 0)
            {
                idle.SetResult();
            }
            return idle.Task;
        }
    }

    private void Release()
    {
        lock (gate)
        {
            released!.SetResult();
            released = null;
        }
    }
}
