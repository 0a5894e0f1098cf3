using System.CommandLine;
using System.Runtime.InteropServices;

namespace ZendeskEmulator.Server;

/// <summary>Without a command: serves until Ctrl-C or SIGTERM.</summary>
internal static class ServeCommand
{
    /// <param name="settings">Those of the command line.</param>
    public static ToolCommand Create(IReadOnlyList<string> settings)
    {
        var command = new ToolCommand(
            "zendesk-emulator",
            "An emulator of Zendesk's Support API. Without a command it serves until Ctrl-C, and keeps its data in data/emulator.db.")
        {
            StartsEmulator = true,
            Examples =
            [
                "zendesk-emulator",
                "zendesk-emulator --urls http://127.0.0.1:0 --seed people.ndjson --Emulator:Limits:Plan=SuiteTeam",
                "zendesk-emulator exec -- python3 -m unittest",
            ],
        };
        AddTo(command, settings);
        return command;
    }

    /// <summary>serve and start: the default command under a name.</summary>
    /// <param name="settings">Those of the command line.</param>
    public static ToolCommand CreateNamed(IReadOnlyList<string> settings)
    {
        var command = new ToolCommand("serve", "Serves until Ctrl-C, as without a command.")
        {
            StartsEmulator = true,
            Examples = ["zendesk-emulator serve", "zendesk-emulator serve --urls http://127.0.0.1:0"],
        };
        command.Aliases.Add("start");
        AddTo(command, settings);
        return command;
    }

    private static void AddTo(ToolCommand command, IReadOnlyList<string> settings)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen; http://127.0.0.1:0 takes a free port and prints it, https:// needs a certificate "
                + "(Tls:Mode). Default: $ASPNETCORE_URLS, else http://localhost:8080.",
            HelpName = "ADDRESSES",
        };
        var seed = EmulatorSeed.Option();
        var health = new Option<bool>("--health")
        {
            Description = "Asks a running emulator, once, whether it is ready; exit code 0 when it is.",
        };
        command.Add(urls);
        command.Add(seed);
        command.Add(health);
        var logRequests = new Option<bool>("--log-requests") { Description = "Prints a line for each request of every account." };
        command.Add(logRequests);
        var logFormat = new Option<string>("--log-format")
        {
            Description = "What is logged, as lines of text or of JSON.",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
        };
        logFormat.Accept("text", "json");
        command.Add(logFormat);
        command.SetAction(line =>
        {
            var options = new EmulatorOptions { DataFile = "data/emulator.db", OwnsProcess = true };
            var configured = ServerSettings.Apply(settings, options);
            options.Urls = line.GetValue(urls) ?? configured;
            return line.GetValue(health)
                ? HealthCommand.RunAsync(options.Urls)
                : RunAsync(options, line.GetValue(seed), line.GetValue(logRequests), asJson: line.GetValue(logFormat) == "json");
        });
    }

    /// <param name="seed">A file of records to save first; - for standard input; null for no seed.</param>
    private static async Task<int> RunAsync(EmulatorOptions options, string? seed, bool logRequests, bool asJson)
    {
        using var telemetry = TelemetryExport.Start();
        using var loggers = ServerLogging.Create(toStandardError: false, asJson);
        options.LoggerFactory = loggers;

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        try
        {
            await using var emulator = await EmulatorSeed.StartAsync(options, seed, stop.Token);
            Banner.Print(emulator, options);
            await (logRequests
                ? new RequestLogLines(emulator, Console.Out).RunAsync(stop.Token)
                : Task.Delay(Timeout.Infinite, stop.Token));
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
}
