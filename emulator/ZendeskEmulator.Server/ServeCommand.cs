using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace ZendeskEmulator.Server;

/// <summary>Serves until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    /// <param name="seed">A file of users, organizations and their fields to put in first; - for standard input, null for none.</param>
    public static async Task<int> RunAsync(EmulatorOptions options, string? seed)
    {
        using var loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true));
        options.LoggerFactory = loggers;

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        try
        {
            await using var emulator = await StartAsync(options, seed, stop.Token);
            Banner.Print(emulator, options);
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to end, while it started or while it served.
        }
        return 0;

        void Stop(PosixSignalContext signal)
        {
            // Ends the process by our own way, with exit code 0.
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<Emulator> StartAsync(EmulatorOptions options, string? seed, CancellationToken cancellation)
    {
        if (seed is null)
        {
            return await Emulator.StartAsync(options, cancellation);
        }
        await using var lines = Open(seed);
        options.Seed = lines;
        options.SeedProgress = new SeedProgress();
        return await Emulator.StartAsync(options, cancellation);
    }

    private static Stream Open(string seed)
    {
        try
        {
            return seed == "-" ? Console.OpenStandardInput() : File.OpenRead(seed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorStartException($"The seed cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Says how far the seeding is, where it is told: in order, and not whenever a thread is free.</summary>
    private sealed class SeedProgress : IProgress<int>
    {
        public void Report(int value) => Console.Error.WriteLine($"Seeding: {value} lines");
    }
}
