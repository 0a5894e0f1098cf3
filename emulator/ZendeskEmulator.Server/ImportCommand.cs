using System.CommandLine;
using System.Net.Http.Headers;

namespace ZendeskEmulator.Server;

/// <summary>import: reads a file into an account of a running emulator.</summary>
internal static class ImportCommand
{
    private const string StandardInput = "-";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var file = new Argument<string>("FILE") { Description = "A seed or an export; - for standard input." };
        var ids = new Option<string>("--ids")
        {
            Description = "new: ids of the account. keep: the ids of an export, which replaces all records of the account.",
            HelpName = "new|keep",
            DefaultValueFactory = _ => "new",
        };
        ids.Accept("new", "keep");
        var command = new ToolCommand("import", "Reads records from a file into an account of a running emulator.")
        {
            More = "A seed goes through the rules of requests; the lines before a refused one are in. An export goes in as it is: all of"
                + " it, or nothing. With new ids it needs an unused account.",
            Examples =
            [
                "zendesk-emulator import people.ndjson",
                "zendesk-emulator import acme.ndjson --ids keep --account copy-of-acme",
            ],
        };
        emulator.AddTo(command);
        command.Add(file.TakesName());
        command.Add(ids);
        command.SetAction(line => RunAsync(emulator, line, line.GetValue(file)!, line.GetValue(ids)!));
        return command;
    }

    private static async Task<int> RunAsync(RunningEmulator emulator, ParseResult line, string file, string ids)
    {
        Stream records;
        try
        {
            records = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be read: {failure.Message}");
            return 1;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, $"import?ids={ids}") { Content = new StreamContent(records) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await emulator.CallAsync(line, request, ProgressCalls.Print, Timeout.InfiniteTimeSpan);
    }
}
