using System.Globalization;

namespace ZendeskEmulator.Load.Targets;

/// <summary>
/// Minutes of the account's clock that take seconds. The clock stands still, and moves to the next minute while no
/// request is under way: so it is certain in which minute each one counted. Where there is no such clock, minutes are minutes.
/// </summary>
internal sealed class AccountMinutes(TargetAccount account, TimeSpan each) : IAsyncDisposable
{
    // Ten seconds into a minute: far from both its edges.
    private static readonly DateTimeOffset Begin = new(2027, 1, 1, 12, 0, 10, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource ended = new();
    private Task moving = Task.CompletedTask;
    private TaskCompletionSource? moved;
    private TaskCompletionSource? idle;
    private int underWay;

    /// <summary>Freezes the clock in a minute that nothing has been counted in, and moves it on from now on.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (!account.IsEmulator)
        {
            return;
        }
        await account.ControlAsync(HttpMethod.Put, "clock", string.Create(CultureInfo.InvariantCulture, $$"""{"mode":"frozen","now":"{{Begin:yyyy-MM-ddTHH:mm:ssZ}}"}"""), cancellation);
        moving = MoveOnAsync();
    }

    /// <summary>Runs a request in one minute.</summary>
    public async Task<T> WithinOneAsync<T>(Func<Task<T>> request)
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
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(each, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!ended.IsCancellationRequested)
            {
                await Hold();
                try
                {
                    await account.ControlAsync(HttpMethod.Post, "clock/advance", """{"by":"1m"}""", CancellationToken.None);
                }
                finally
                {
                    Release();
                }
            }
        }
    }

    /// <summary>Null when the request may go on; else what it waits for.</summary>
    private Task? Enter()
    {
        lock (gate)
        {
            underWay += moved is null ? 1 : 0;
            return moved?.Task;
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

    /// <summary>Lets no request in; ends when none is under way.</summary>
    private Task Hold()
    {
        lock (gate)
        {
            moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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
            moved!.SetResult();
            moved = null;
        }
    }
}
