using System.CommandLine;
using ZendeskEmulator.Load.Bench;
using ZendeskEmulator.Load.Processes;

namespace ZendeskEmulator.Load.Allocations;

/// <summary>load bench allocations: a guard that no machine is too busy for.</summary>
internal static class AllocationsCommand
{
    private static readonly Option<FileInfo> Recorded = new("--file")
    {
        Description = "The recorded numbers.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine("load", "allocations.json")),
    };

    private static readonly Option<bool> Record = new("--record") { Description = "Writes the measured numbers to the file instead." };

    private static readonly Option<string> Server = new("--server")
    {
        Description = "The folder or dll of a release build.",
        DefaultValueFactory = _ => EmulatorServer.DefaultPath,
    };

    public static Command Create()
    {
        var command = new Command(
            "allocations",
            "Measures what the server allocates for a request; the exit code is 1 when it is not within 5 % of what was recorded.")
        {
            Recorded, Record, Server,
        };
        command.SetAction((arguments, _) => RunAsync(
            arguments.GetRequiredValue(Recorded), arguments.GetValue(Record), EmulatorServer.PathOf(arguments.GetRequiredValue(Server))));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, bool isRecord, string path)
    {
        if (!isRecord && !file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} does not exist: start in the repository's folder, or give --file.");
            return 1;
        }
        // LiteDB uses random numbers in its indexes, so the allocations of a write differ by 12 % from run to run.
        var contestants = (await Contestant.OfAsync("", path)).Where(contestant => contestant.Store != Contestant.Unsteady);
        var found = await AllocationRun.MeasureAsync([.. contestants]);
        foreach (var (name, bytes) in found)
        {
            Console.WriteLine($"{name,-14} {bytes,8} bytes a request");
        }
        if (isRecord)
        {
            RecordedAllocations.Of(found).Write(file);
            return 0;
        }
        var differences = RecordedAllocations.Read(file).Differences(found).ToList();
        foreach (var difference in differences)
        {
            await Console.Error.WriteLineAsync(difference);
        }
        if (differences.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"If that is meant to be so, record it and say why in the commit: {RecordedAllocations.Renew}");
        }
        return differences.Count == 0 ? 0 : 1;
    }
}
