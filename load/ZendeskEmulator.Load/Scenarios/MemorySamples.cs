namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Looks at a server's memory once a second.</summary>
/// <param name="memory">Resident bytes; null where nobody can tell.</param>
internal sealed class MemorySamples(Func<long>? memory) : IAsyncDisposable
{
    // The runtime is still taking memory in the first tenth.
    private const double Settled = 0.1;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly List<long> samples = [];
    private readonly CancellationTokenSource ended = new();
    private Task looking = Task.CompletedTask;

    /// <summary>The median of the first third; 0 without any.</summary>
    public double Begin => Median(SettledSamples.Take(Third));

    /// <summary>The median of the last third; 0 without any.</summary>
    public double End => Median(SettledSamples.TakeLast(Third));

    private IEnumerable<long> SettledSamples => samples.Skip((int)(samples.Count * Settled));

    private int Third => Math.Max(1, samples.Count / 3);

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
            samples.Add(bytes());
            await Task.Delay(Every, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static double Median(IEnumerable<long> samples)
    {
        var ordered = samples.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[ordered.Count / 2];
    }
}
