using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
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
        var hasFailed = false;
        var code = await emulator.StreamAsync(
            line,
            request,
            async (_, stream) => hasFailed = !await FinishAsync(await ReadAsync(stream, cancellation), emulator.WantsJson(line)),
            cancellation);
        return hasFailed ? 1 : code;
    }

    /// <summary>Prints the last line of the response.</summary>
    /// <returns>False if it is an error.</returns>
    private static async Task<bool> FinishAsync(JsonNode last, bool asJson)
    {
        if (last["error"] is { } error)
        {
            await Console.Error.WriteLineAsync(error.Text("message"));
            return false;
        }
        if (asJson)
        {
            await Console.Out.WriteLineAsync(last.ToJsonString());
        }
        else
        {
            Print(ToolConsole.Create(), last);
        }
        return true;
    }

    private static async Task<JsonNode> ReadAsync(Stream stream, CancellationToken cancellation)
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
        return last ?? throw new JsonException("The response has no line.");
    }

    /// <summary>Prints the contents of an account.</summary>
    public static void Print(IAnsiConsole console, JsonNode result)
    {
        var table = ToolConsole.Table("record", " lines");
        foreach (var (kind, count) in result["records"]!.AsObject())
        {
            table.Row(kind, $"{count}");
        }
        var lines = result.Text("lines");
        console.Say($"Account {result.Text("account")}: {(lines is "1" ? "1 line is" : $"{lines} lines are")} in.");
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }
}
