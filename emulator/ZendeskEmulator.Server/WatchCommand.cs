using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>watch: an account of a running emulator, live.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var count = new Option<int?>("--count")
        {
            Description = "Ends after this many requests. Default: Ctrl-C ends it.",
            HelpName = "REQUESTS",
        };
        var command = new ToolCommand("watch", "Shows an account of a running emulator, live: its requests, refusals, jobs and clock.")
        {
            More = """
                On a terminal it is a screen that is drawn again; into a file or a pipe goes a line for each request, with --json a
                JSON object for each. It ends with the emulator, or with Ctrl-C.
                """,
            Examples =
            [
                "zendesk-emulator watch",
                "zendesk-emulator watch --account acme",
                "zendesk-emulator watch --json --count 10",
            ],
        };
        emulator.AddTo(command);
        command.Add(count);
        command.Validators.Add(line =>
        {
            if (line.GetResult(count)?.Tokens is [var sent]
                && int.TryParse(sent.Value, CultureInfo.InvariantCulture, out var number) && number < 1)
            {
                line.AddError($"The argument --count takes a whole number from 1, not '{sent.Value}'.");
            }
        });
        command.SetAction(line => RunAsync(emulator, line, line.GetValue(count) ?? int.MaxValue));
        return command;
    }

    private static async Task<int> RunAsync(RunningEmulator emulator, ParseResult line, int count)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await emulator.StreamAsync(line, "requests/stream", (client, stream) =>
                emulator.WantsJson(line) || Console.IsOutputRedirected
                    ? PrintAsync(stream, emulator.WantsJson(line), count, stop.Token)
                    : ShowAsync(client, stream, count, stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>A line for each request.</summary>
    private static async Task PrintAsync(Stream stream, bool asJson, int count, CancellationToken cancellation)
    {
        await foreach (var data in RequestStreamReader.ReadAsync(stream, cancellation))
        {
            if (data["missed"] is { } missed)
            {
                await Console.Error.WriteLineAsync($"{missed} requests came too fast to be shown.");
            }
            foreach (var request in data.List("requests"))
            {
                await Console.Out.WriteLineAsync(asJson ? request.ToJsonString() : RequestLine.Of(request).ToString());
                if (--count == 0)
                {
                    return;
                }
            }
        }
    }

    /// <summary>A screen that is drawn again with each request, and each second.</summary>
    private static async Task ShowAsync(HttpClient client, Stream stream, int count, CancellationToken cancellation)
    {
        var screen = new WatchScreen($"Watching {client.BaseAddress}");
        await AnsiConsole.Live(screen.Render()).StartAsync(async live =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var events = RequestStreamReader.ReadAsync(stream, stop.Token).GetAsyncEnumerator(stop.Token);
            var next = events.MoveNextAsync().AsTask();
            try
            {
                while (count > 0)
                {
                    screen.State = await StateAsync(client, cancellation);
                    live.UpdateTarget(screen.Render());
                    if (await Task.WhenAny(next, Task.Delay(BetweenLooks, cancellation)) != next)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        continue;
                    }
                    if (!await next)
                    {
                        return;
                    }
                    screen.Miss(events.Current["missed"]?.GetValue<long>() ?? 0);
                    foreach (var request in events.Current.List("requests").Take(count))
                    {
                        screen.Add(RequestLine.Of(request));
                        count--;
                    }
                    live.UpdateTarget(screen.Render());
                    next = events.MoveNextAsync().AsTask();
                }
            }
            finally
            {
                // They cannot be disposed of while the next one is read.
                await stop.CancelAsync();
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await events.DisposeAsync();
            }
        });
    }

    private static async Task<(JsonNode Clock, JsonNode Limits, JsonNode Violations, JsonNode Jobs)?> StateAsync(
        HttpClient client, CancellationToken cancellation)
    {
        try
        {
            return (
                JsonNode.Parse(await client.GetStringAsync("clock", cancellation))!,
                JsonNode.Parse(await client.GetStringAsync("limits", cancellation))!,
                JsonNode.Parse(await client.GetStringAsync("limits/violations", cancellation))!,
                JsonNode.Parse(await client.GetStringAsync("jobs", cancellation))!);
        }
        catch (HttpRequestException)
        {
            // The emulator is ending; the stream says when it has.
            return null;
        }
    }
}
