using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Targets;

/// <summary>Whom the load is for: an emulator of our own, or a server that runs already.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Uri baseUrl;
    private readonly ServerProcess? own;
    private readonly string? credentials;
    private readonly bool isEmulator;

    private Target(Uri baseUrl, ServerProcess? own, string? credentials, bool isEmulator) =>
        (this.baseUrl, this.own, this.credentials, this.isEmulator) = (baseUrl, own, credentials, isEmulator);

    /// <summary>Its address, and whose it is.</summary>
    public string Description => own is null ? $"{baseUrl}" : "an emulator of its own";

    /// <summary>Starts an emulator with everything in memory, on a free port.</summary>
    /// <param name="settings">Settings of it, such as Limits:Mode=Observe.</param>
    public static async Task<Target> StartAsync(IEnumerable<string> settings)
    {
        var own = await ServerProcess.StartAsync(EmulatorServer.Arguments(EmulatorServer.DefaultPath, null, settings.Select(setting => $"--Emulator:{setting}")));
        return new Target(own.BaseUrl, own, null, isEmulator: true);
    }

    /// <summary>A server that runs already.</summary>
    /// <param name="credentials"><c>email/token:TOKEN</c>; null for those that any emulator takes.</param>
    /// <exception cref="ArgumentException">It is not on this machine, and that was not allowed.</exception>
    public static async Task<Target> FindAsync(Uri url, bool allowRemote, string? credentials, CancellationToken cancellation)
    {
        if (!url.IsLoopback && !allowRemote)
        {
            throw new ArgumentException($"{url} is not on this machine: load on somebody else's server wants --allow-remote.");
        }
        using var client = new HttpClient { BaseAddress = url };
        using var health = await client.GetAsync(new Uri("/_emulator/health/live", UriKind.Relative), cancellation);
        if (!health.IsSuccessStatusCode && credentials is null)
        {
            throw new ArgumentException($"{url} is no emulator: its account wants --credentials.");
        }
        return new Target(url, null, credentials, health.IsSuccessStatusCode);
    }

    /// <summary>A fresh account of an emulator for a scenario; of another server, the one there is.</summary>
    public TargetAccount Account(string scenario)
    {
        var name = isEmulator ? $"{scenario}-{Environment.ProcessId}" : null;
        return new TargetAccount(
            baseUrl, name, credentials ?? $"owner@{name}.example/token:acct_{name}", $"ZendeskEmulator.Load/{scenario}", isEmulator, own is null ? null : () => own.Memory);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
