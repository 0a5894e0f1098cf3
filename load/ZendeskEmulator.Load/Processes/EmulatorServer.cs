using System.Reflection;

namespace ZendeskEmulator.Load.Processes;

/// <summary>Starts the emulator's server, or another program with the very same runtime settings.</summary>
internal static class EmulatorServer
{
    private const string Assembly = "ZendeskEmulator.Server.dll";

    /// <summary>Limits are counted and shown, and refuse nothing.</summary>
    public const string Unlimited = "--Emulator:Limits:Mode=Observe";

    /// <summary>The server that was built together with this program.</summary>
    public static string DefaultPath { get; } = typeof(EmulatorServer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ServerPath").Value!;

    /// <summary>
    /// Lets a server be asked for figures of its runtime, and keeps from it the variables by which this program speeds up
    /// its own sockets: a server would run with them as it runs nowhere else.
    /// </summary>
    public static KeyValuePair<string, string?>[] WithFigures { get; } =
    [
        new("DOTNET_STARTUP_HOOKS", typeof(EmulatorServer).Assembly.Location),
        .. Wire.WireLoad.Variables.Select(variable => new KeyValuePair<string, string?>(variable.Key, null)),
    ];

    /// <summary>The server's dll in a folder of a build; a dll as it is.</summary>
    public static string PathOf(string build) => Directory.Exists(build) ? Path.Combine(build, Assembly) : build;

    /// <param name="path">The server's dll.</param>
    /// <param name="dataFile">Null to keep everything in memory.</param>
    public static IReadOnlyList<string> Arguments(string path, string? dataFile, params IEnumerable<string> arguments) =>
    [
        path, "--urls", "http://127.0.0.1:0",
        .. dataFile is null ? ["--Emulator:Durability=None"] : new[] { $"--Emulator:DataFile={dataFile}" },
        .. arguments,
    ];

    /// <summary>This program's baseline, with the garbage collector and the thread pool set as the server's are.</summary>
    public static Task<ServerProcess> StartBaselineAsync(string path) => ServerProcess.StartAsync(
        ["exec", "--runtimeconfig", Path.ChangeExtension(path, "runtimeconfig.json"), typeof(EmulatorServer).Assembly.Location, "baseline"],
        WithFigures);
}
