using System.CommandLine;
using ZendeskEmulator.Load.Bench;

var root = new RootCommand("Load on ZendeskEmulator: how fast it is.")
{
    BenchCommand.Create(),
    BaselineCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
