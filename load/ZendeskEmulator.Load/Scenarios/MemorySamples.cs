using LoadEngine;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Looks at a server's memory about once a second, beside the load.</summary>
/// <param name="memory">Resident bytes; null where the process is not ours.</param>
/// <param name="gauge">Takes them, in megabytes.</param>
internal sealed class MemorySamples(Func<long>? memory, Gauge gauge) : IAsyncDisposable
{
    private const double Megabyte = 1e6;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.9);

    private readonly CancellationTokenSource ended = new();
    private Task looking = Task.CompletedTask;

    public void Start() => looking = memory is null ? Task.CompletedTask : LookAsync(memory);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await looking;
        ended.Dispose();
    }

    private async Task LookAsync(Func<long> bytes)
    {
        while (!ended.IsCancellationRequested)
        {
            gauge.Set(bytes() / Megabyte);
            await Task.Delay(Every, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
