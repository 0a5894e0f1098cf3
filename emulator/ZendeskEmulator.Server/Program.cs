using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using ZendeskEmulator;
using ZendeskEmulator.Server;

try
{
    var options = CommandLine.Read(args);
    using var loggers = LoggerFactory.Create(logging => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(console => console.SingleLine = true));
    options.LoggerFactory = loggers;

    var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

    await using var emulator = await Emulator.StartAsync(options);
    Banner.Print(emulator, options);
    await stop.Task;
    return 0;

    void Stop(PosixSignalContext signal)
    {
        // Ends the process by our own way, with exit code 0.
        signal.Cancel = true;
        stop.TrySetResult();
    }
}
catch (EmulatorStartException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
