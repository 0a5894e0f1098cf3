using ZendeskEmulator;
using ZendeskEmulator.Server;

try
{
    if (args is ["--help" or "-h"])
    {
        return HelpCommand.Run();
    }
    var command = CommandLine.Read(args);
    return command.IsHealth
        ? await HealthCommand.RunAsync(command.Options)
        : await ServeCommand.RunAsync(command.Options, command.Seed);
}
catch (EmulatorStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
