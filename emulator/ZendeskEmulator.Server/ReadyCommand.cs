using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ZendeskEmulator.Server;

/// <summary>ready: waits until a running emulator takes requests.</summary>
internal static class ReadyCommand
{
    private const int DefaultTimeout = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static Command Create()
    {
        var url = new Argument<string?>("URL")
        {
            Description = $"Where it listens. Default: $ZENDESK_BASE_URL, else {RunningEmulator.DefaultUrl}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var timeout = new Option<int>("--timeout")
        {
            Description = "How many seconds to wait.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultTimeout,
            CustomParser = ReadSeconds,
        };
        var command = new ToolCommand(
            "ready",
            "Waits until a running emulator takes requests; exit code 0 when it does, 1 when it did not in time.")
        {
            Examples = ["zendesk-emulator ready", "zendesk-emulator ready http://localhost:8080 --timeout 60"],
        };
        command.Add(url);
        command.Add(timeout);
        command.SetAction(line => RunAsync(RunningEmulator.AddressOf(line.GetValue(url), "ZENDESK_BASE_URL"), line.GetValue(timeout)));
        return command;
    }

    private static int ReadSeconds(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            argument.AddError($"The argument --timeout takes a whole number of seconds, not '{text}'.");
        }
        return seconds;
    }

    private static async Task<int> RunAsync(Uri url, int seconds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (isReady, told) = await Readiness.AskAsync(url);
            if (isReady)
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Ready: {url}"));
                return 0;
            }
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromSeconds(seconds))
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Not ready after {seconds} s. {told}"));
                return 1;
            }
            await Task.Delay(Pause);
        }
    }
}
