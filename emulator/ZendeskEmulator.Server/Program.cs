using ZendeskEmulator;
using ZendeskEmulator.Server;

try
{
    return await CommandLine.RunAsync(args);
}
catch (EmulatorStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
