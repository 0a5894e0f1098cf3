using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Bench;

/// <summary>A build of the server with one of its stores.</summary>
/// <param name="Build">The name of the build in tables; empty for a single build.</param>
/// <param name="Path">The server's dll.</param>
/// <param name="Store">LiteDb or Sqlite.</param>
/// <param name="IsStoreSet">False for a build from before there was a choice: it does not know the setting.</param>
internal sealed record Contestant(string Build, string Path, string Store, bool IsStoreSet)
{
    private const string OnlyStore = "Sqlite";

    /// <summary>The store whose allocations differ from run to run.</summary>
    public const string Unsteady = "LiteDb";

    private static readonly string[] Stores = [Unsteady, OnlyStore];

    /// <summary>The build and the store, for a person.</summary>
    public string Name => $"{Build} {Store}".Trim();

    /// <summary>All stores of a build.</summary>
    public static async Task<IReadOnlyList<Contestant>> OfAsync(string build, string path) => await KnowsStoresAsync(path)
        ? [.. Stores.Select(store => new Contestant(build, path, store, IsStoreSet: true))]
        : [new Contestant(build, path, OnlyStore, IsStoreSet: false)];

    /// <summary>Starts the server on a data file.</summary>
    public Task<ServerProcess> StartAsync(string file, params IEnumerable<string> arguments) => StartAsync(file, [], arguments);

    /// <summary>Starts the server on a data file, with environment variables.</summary>
    public Task<ServerProcess> StartAsync(
        string file, IEnumerable<KeyValuePair<string, string?>> variables, params IEnumerable<string> arguments)
    {
        string[] store = IsStoreSet ? [$"--Emulator:Store={Store}"] : [];
        return ServerProcess.StartAsync(
            EmulatorServer.Arguments(Path, file, [.. store, .. arguments]), [.. EmulatorServer.WithFigures, .. variables]);
    }

    /// <summary>A server refuses settings that it does not know.</summary>
    private static async Task<bool> KnowsStoresAsync(string path)
    {
        try
        {
            await using var server = await ServerProcess.StartAsync(EmulatorServer.Arguments(path, null, $"--Emulator:Store={OnlyStore}"));
            return true;
        }
        catch (InvalidOperationException refusal) when (refusal.Message.Contains("Store", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
