using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using ZendeskEmulator.Load.Allocations;
using ZendeskEmulator.Load.Micro;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>load bench</summary>
internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = "1,000 users and short rounds; the warm-up takes as long as it must.",
    };

    private static readonly Option<string[]> Only = new Option<string[]>("--only")
    {
        Description = $"Some workloads: {string.Join(", ", BenchPlan.Workloads)}.",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong(BenchPlan.Workloads);

    private static readonly Option<int[]> Users = new Option<int[]>("--users")
    {
        Description = $"How many users the account has, instead of 1,000, 100,000 and a million; from {BenchPlan.MinUsers}.",
    }.AcceptBetween(BenchPlan.MinUsers, int.MaxValue, $"{BenchPlan.MinUsers} and more: list asks for pages that must be there");

    private static readonly Option<string[]> Durability = new Option<string[]>("--durability")
    {
        Description = "Process, Disk or both.",
    }.AcceptOnlyFromAmong("Process", "Disk");

    private static readonly Option<string[]> Store = new Option<string[]>("--store")
    {
        Description = "LiteDb, Sqlite or both.",
    }.AcceptOnlyFromAmong("LiteDb", "Sqlite");

    private static readonly Option<int?> Rounds = new Option<int?>("--rounds")
    {
        Description = "How many rounds each workload has; nine for a comparison of builds.",
    }.AcceptBetween(1, 1_000, "1 to 1,000");

    private static readonly Option<string[]> Server = new Option<string[]>("--server")
    {
        Description = "Another build to compare this one with, round beside round: its folder or dll. "
            + "Given twice: compares the first with the second.",
    }.Accept(path => File.Exists(EmulatorServer.PathOf(path)), "the folder of a build of ZendeskEmulator.Server, or its dll");

    private static readonly Option<FileInfo?> JsonFile = new("--json") { Description = "Also writes the figures to this file." };
    private static readonly Option<FileInfo?> MarkdownFile = new("--markdown") { Description = "Also writes the tables to this file." };

    public static Command Create()
    {
        var command = new Command("bench", "Measures the emulator beside a bare server on this machine, and beside another build of it.")
        {
            Quick, Only, Users, Durability, Store, Rounds, Server, JsonFile, MarkdownFile,
            AllocationsCommand.Create(), MicroCommand.Create(), EngineCommand.Create(),
        };
        command.Validators.Add(arguments =>
        {
            if (arguments.GetResult(Server)?.Tokens.Count > 2)
            {
                arguments.AddError("--server is given at most twice.");
            }
        });
        command.SetAction((result, _) => RunAsync(result));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        if (typeof(BenchCommand).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            await Console.Error.WriteLineAsync(
                "A debug build says nothing about speed: dotnet run -c Release --project load/ZendeskEmulator.Load -- bench");
            return 1;
        }
        WireLoad.PrepareProcess();
        var plan = await PlanAsync(arguments);
        if (plan.Contestants.Count == 0)
        {
            await Console.Error.WriteLineAsync("No build that is measured has the store of --store.");
            return 1;
        }
        var result = await BenchRun.RunAsync(plan, Console.Error.WriteLine);
        BenchTable.Print(result, Terminal.Output);
        if (arguments.GetValue(MarkdownFile) is { } markdown)
        {
            await File.WriteAllTextAsync(markdown.FullName, BenchTable.Markdown(result));
        }
        if (arguments.GetValue(JsonFile) is { } json)
        {
            await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(result, Json));
        }
        return 0;
    }

    private static async Task<BenchPlan> PlanAsync(ParseResult arguments)
    {
        var contestants = await ContestantsAsync(arguments.GetValue(Server) ?? [], arguments.GetValue(Store) ?? []);
        var plan = arguments.GetValue(Quick) ? BenchPlan.Quick(contestants) : BenchPlan.Full(contestants);
        return plan with
        {
            Only = arguments.GetValue(Only) ?? [],
            Sizes = arguments.GetValue(Users) is { Length: > 0 } users ? users : plan.Sizes,
            Durabilities = arguments.GetValue(Durability) is { Length: > 0 } durabilities ? durabilities : plan.Durabilities,
            Rounds = arguments.GetValue(Rounds) ?? plan.Rounds,
        };
    }

    private static async Task<IReadOnlyList<Contestant>> ContestantsAsync(string[] servers, string[] stores)
    {
        var builds = servers.Length switch
        {
            0 => [("", EmulatorServer.DefaultPath)],
            1 => [("new", EmulatorServer.DefaultPath), ("old", servers[0])],
            _ => new[] { ("new", servers[0]), ("old", servers[1]) },
        };
        var contestants = new List<Contestant>();
        foreach (var (build, path) in builds)
        {
            contestants.AddRange(await Contestant.OfAsync(build, EmulatorServer.PathOf(path)));
        }
        // An older build without a choice of stores is compared all the same.
        return [.. contestants.Where(contestant => stores.Length == 0 || !contestant.IsStoreSet || stores.Contains(contestant.Store))];
    }
}
