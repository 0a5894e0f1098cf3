using ZendeskEmulator;
using ZendeskEmulator.Server;

try
{
    Console.SetOut(new CheckedOutput(Console.Out));
    return await CommandLine.RunAsync(args);
}
catch (EmulatorStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
