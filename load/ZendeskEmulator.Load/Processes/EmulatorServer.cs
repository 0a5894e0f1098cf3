using System.Reflection;

namespace ZendeskEmulator.Load.Processes;

/// <summary>Starts the emulator's server, or another program with the very same runtime settings.</summary>
internal static class EmulatorServer
{
    /// <summary>The server that was built together with this program.</summary>
    public static string DefaultPath { get; } = typeof(EmulatorServer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ServerPath").Value!;

    /// <param name="path">The server's dll.</param>
    /// <param name="dataFile">Null to keep everything in memory.</param>
    public static Task<ServerProcess> StartAsync(string path, string? dataFile, params string[] arguments) => ServerProcess.StartAsync(
    [
        path, "--urls", "http://127.0.0.1:0",
        .. dataFile is null ? ["--Emulator:Durability=None"] : new[] { $"--Emulator:DataFile={dataFile}" },
        .. arguments,
    ]);

    /// <summary>Limits are counted and shown, and refuse nothing.</summary>
    public const string Unlimited = "--Emulator:Limits:Mode=Observe";

    /// <summary>This program's baseline, with the garbage collector and the thread pool set as the server's are.</summary>
    public static Task<ServerProcess> StartBaselineAsync(string path) => ServerProcess.StartAsync(
        "exec", "--runtimeconfig", Path.ChangeExtension(path, "runtimeconfig.json"), typeof(EmulatorServer).Assembly.Location, "baseline");
}
