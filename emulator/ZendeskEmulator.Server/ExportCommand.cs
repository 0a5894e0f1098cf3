using System.CommandLine;
using System.Text.Json;

namespace ZendeskEmulator.Server;

/// <summary>export: writes an account of a running emulator into a file.</summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-";

    /// <summary>The beginning of every export.</summary>
    private static readonly byte[] Head = [.. "{\"export\":{"u8];

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var file = new Argument<string>("FILE")
        {
            Description = "The file to write; - for standard output.",
            DefaultValueFactory = _ => StandardOutput,
        };
        var secrets = new Option<bool>("--secrets") { Description = "Adds passwords, tokens and OAuth clients, as hashes." };
        var command = new ToolCommand("export", "Writes all records of an account of a running emulator, as lines of JSON with their ids.")
        {
            More = "The same records give the same bytes. Files of attachments are left out.",
            Examples = ["zendesk-emulator export acme.ndjson --account acme", "zendesk-emulator export | grep '^{\"users\"'"],
        };
        emulator.AddTo(command);
        command.Add(file.TakesName());
        command.Add(secrets);
        command.SetAction((line, cancellation) => RunAsync(emulator, line, line.GetValue(file)!, line.GetValue(secrets), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        RunningEmulator emulator, ParseResult line, string file, bool secrets, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, secrets ? "export?secrets=true" : "export");
        try
        {
            return await emulator.StreamAsync(line, request, async (_, response) =>
            {
                await ReadHeadAsync(response, cancellation);
                await using var output = file == StandardOutput ? Console.OpenStandardOutput() : File.Create(file);
                await output.WriteAsync(Head, cancellation);
                await response.CopyToAsync(output, cancellation);
            }, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be written: {failure.Message}");
            return 1;
        }
    }

    /// <summary>Reads the beginning, before the file is touched: another server's page must not replace an earlier export.</summary>
    /// <exception cref="JsonException">The response is not an export.</exception>
    private static async Task ReadHeadAsync(Stream response, CancellationToken cancellation)
    {
        var head = new byte[Head.Length];
        var count = await response.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (!head.AsSpan(0, count).SequenceEqual(Head))
        {
            throw new JsonException("The response is not an export.");
        }
    }
}
