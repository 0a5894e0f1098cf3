using System.CommandLine;
using ZendeskEmulator.Load.Bench;
using ZendeskEmulator.Load.Scenarios;

var root = new RootCommand("Load on ZendeskEmulator: scenarios that prove how it behaves, and a benchmark of how fast it is.")
{
    RunCommand.Create(),
    ListCommand.Create(),
    BenchCommand.Create(),
    BaselineCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
