using System.CommandLine;
using ZendeskEmulator.Load;
using ZendeskEmulator.Load.Bench;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Scenarios;

var root = new RootCommand("Load on ZendeskEmulator: scenarios that prove how it behaves, and a benchmark of how fast it is.")
{
    RunCommand.Create(),
    ListCommand.Create(),
    BenchCommand.Create(),
    BaselineCommand.Create(),
};
return await Complaints.AsLinesAsync(root.Parse(args), Console.Error);

/// <summary>The runtime of a measured server calls this, because DOTNET_STARTUP_HOOKS names this assembly.</summary>
/// <remarks>It looks for this name outside any namespace.</remarks>
internal static class StartupHook
{
    public static void Initialize() => FiguresOnDemand.Start();
}
