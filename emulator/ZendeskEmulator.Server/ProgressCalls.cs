using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>Long calls of the control plane that report their progress.</summary>
internal static class ProgressCalls
{
    /// <summary>Posts a body; the progress goes to standard error, what came of it to standard output.</summary>
    /// <param name="path">Behind /_emulator/.</param>
    /// <returns>The exit code: 0, or 1 with one line on standard error.</returns>
    public static async Task<int> RunAsync(
        RunningEmulator emulator, ParseResult line, string path, HttpContent body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/x-ndjson"));
        JsonNode? last = null;
        var code = await emulator.StreamAsync(
            line, request, async (_, stream) => last = await ReadAsync(stream, cancellation), cancellation);
        if (code != 0 || last is null)
        {
            return code;
        }
        if (last["error"] is { } error)
        {
            await Console.Error.WriteLineAsync(error.Text("message"));
            return 1;
        }
        if (emulator.WantsJson(line))
        {
            await Console.Out.WriteLineAsync(last.ToJsonString());
            return 0;
        }
        Print(ToolConsole.Create(), last);
        return 0;
    }

    private static async Task<JsonNode?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        JsonNode? last = null;
        while (await reader.ReadLineAsync(cancellation) is { } text)
        {
            last = JsonNode.Parse(text);
            if (last?["progress"] is { } progress)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{progress.GetValue<int>():N0} lines"));
            }
        }
        return last;
    }

    /// <summary>Prints the contents of an account.</summary>
    public static void Print(IAnsiConsole console, JsonNode result)
    {
        var table = ToolConsole.Table("record", " lines");
        foreach (var (kind, lines) in result["records"]!.AsObject())
        {
            table.Row(kind, $"{lines}");
        }
        console.Say($"Account {result.Text("account")}: {result.Text("lines")} lines are in.");
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }
}
