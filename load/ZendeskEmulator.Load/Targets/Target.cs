using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Targets;

/// <summary>The target of the load: an emulator of our own, or a running server.</summary>
internal sealed class Target : IAsyncDisposable
{
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(10);

    private readonly Uri baseUrl;
    private readonly ServerProcess? own;
    private readonly string? credentials;
    private readonly bool isEmulator;

    private Target(Uri baseUrl, ServerProcess? own, string? credentials, bool isEmulator) =>
        (this.baseUrl, this.own, this.credentials, this.isEmulator) = (baseUrl, own, credentials, isEmulator);

    /// <summary>Its description in reports.</summary>
    public string Description =>
        own is not null ? "an emulator of its own" : isEmulator ? $"the emulator {baseUrl}" : $"{baseUrl}, which is no emulator";

    /// <summary>Starts an emulator with everything in memory, on a free port.</summary>
    /// <param name="settings">Settings of it, such as Limits:Mode=Observe.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<Target> StartAsync(IEnumerable<string> settings)
    {
        var own = await ServerProcess.StartAsync(
            EmulatorServer.Arguments(EmulatorServer.DefaultPath, null, settings.Select(setting => $"--Emulator:{setting}")));
        return new Target(own.BaseUrl, own, null, isEmulator: true);
    }

    /// <summary>A server that runs already.</summary>
    /// <param name="credentials"><c>email/token:TOKEN</c>; null for those that any emulator takes.</param>
    /// <exception cref="ArgumentException">It is not on this machine, and that was not allowed; or it wants credentials.</exception>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<Target> FindAsync(Uri url, bool allowRemote, string? credentials, CancellationToken cancellation)
    {
        if (!url.IsLoopback && !allowRemote)
        {
            throw new ArgumentException($"{url} is not on this machine: load on another machine wants --allow-remote.");
        }
        var isEmulator = await IsEmulatorAsync(url, cancellation);
        if (!isEmulator && credentials is null)
        {
            throw new ArgumentException($"{url} is no emulator: its account wants --credentials.");
        }
        return new Target(url, null, credentials, isEmulator);
    }

    /// <summary>A fresh account of an emulator for a scenario; of another server, the one there is.</summary>
    public TargetAccount Account(string scenario)
    {
        var name = isEmulator ? $"{scenario}-{Environment.ProcessId}" : null;
        return new TargetAccount(
            baseUrl, name, credentials ?? $"owner@{name}.example/token:acct_{name}", $"ZendeskEmulator.Load/{scenario}", isEmulator,
            own is null ? null : () => own.Memory);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<bool> IsEmulatorAsync(Uri url, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = url, Timeout = AnswerBound };
        try
        {
            using var health = await client.GetAsync(new Uri("/_emulator/health/live", UriKind.Relative), cancellation);
            var body = await health.Content.ReadAsStringAsync(cancellation);
            // Some servers answer 200 to everything.
            return health.IsSuccessStatusCode && body.Contains("\"status\":\"ok\"", StringComparison.Ordinal);
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw new HttpRequestException($"{url} did not answer within {AnswerBound.TotalSeconds:0} s.");
        }
        catch (HttpRequestException unreachable)
        {
            throw new HttpRequestException($"{url} cannot be reached: {unreachable.Message}");
        }
    }
}
