using System.CommandLine;
using System.Globalization;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Server;

/// <summary>convert: writes a data file of the other store.</summary>
internal static class ConvertCommand
{
    public static ToolCommand Create()
    {
        var from = new Argument<string>("FROM") { Description = "A data file that no emulator has open. It stays." };
        var to = new Argument<string>("TO") { Description = "The new data file. It must not exist." };
        var command = new ToolCommand(
            "convert",
            "Copies a data file into a new one of the other store: from Sqlite to LiteDb, or from LiteDb to Sqlite.")
        {
            More = "The new file gets its name when all of it is written and compared with the old one.",
            Examples = ["zendesk-emulator convert data/emulator.db data/emulator.sqlite"],
        };
        command.Add(from);
        command.Add(to);
        command.SetAction((line, cancellationToken) => RunAsync(line.GetValue(from)!, line.GetValue(to)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, CancellationToken cancellationToken)
    {
        try
        {
            var converted = await DataFileConversion.RunAsync(from, to, AllResources.StoredKinds, new Lines(), cancellationToken);
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Converted {from} ({converted.From}) to {to} ({converted.To}): "
                + $"{Counted(converted.Accounts, "account")}, {Counted(converted.Records, "record")}."));
            return 0;
        }
        catch (DataFileException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"Stopped. Nothing is left of {to}.");
            return 1;
        }
    }

    private static string Counted(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The progress on standard error, in order: Progress of .NET reports from any thread.</summary>
    private sealed class Lines : IProgress<long>
    {
        public void Report(long value) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value:N0} records…"));
    }
}
