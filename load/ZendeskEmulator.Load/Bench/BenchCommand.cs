using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using ZendeskEmulator.Load.Micro;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>load bench</summary>
internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Under a minute: 1,000 users, short rounds." };
        var only = new Option<string?>("--only") { Description = "One workload: create, update, show, list, search or bulk." };
        var users = new Option<int[]>("--users") { Description = "How many users the account has, instead of 1,000, 100,000 and a million; from 1,000." };
        var json = new Option<FileInfo?>("--json") { Description = "Also writes the figures to this file." };
        var markdown = new Option<FileInfo?>("--markdown") { Description = "Also writes the table to this file." };
        var server = new Option<string>("--server") { Description = "The server's dll, such as a published one.", DefaultValueFactory = _ => EmulatorServer.DefaultPath };
        // The pages that list asks for must be there.
        users.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int[]>() is { } sizes && sizes.Any(size => size < BenchPlan.FewestUsers))
            {
                result.AddError($"--users takes {BenchPlan.FewestUsers} and more.");
            }
        });
        only.AcceptOnlyFromAmong("create", "update", "show", "list", "search", "bulk");
        var command = new Command("bench", "Measures the emulator beside a bare server on this machine.") { quick, only, users, json, markdown, server, MicroCommand.Create(), EngineCommand.Create() };
        command.SetAction(result =>
        {
            var (name, path) = (result.GetValue(only), result.GetRequiredValue(server));
            var plan = result.GetValue(quick) ? BenchPlan.Quick(name, path) : BenchPlan.Full(name, path);
            return RunAsync(plan.WithSizes(result.GetValue(users) ?? []), result.GetValue(json), result.GetValue(markdown));
        });
        return command;
    }

    private static async Task<int> RunAsync(BenchPlan plan, FileInfo? json, FileInfo? markdown)
    {
        if (typeof(BenchCommand).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            await Console.Error.WriteLineAsync("A debug build says nothing about speed: dotnet run -c Release --project load/ZendeskEmulator.Load -- bench");
            return 1;
        }
        WireLoad.PrepareProcess();
        var result = await BenchRun.RunAsync(plan, step => Console.Error.WriteLine($"Measuring {step}"));
        BenchTable.Print(result, Terminal.Output);
        if (markdown is not null)
        {
            await File.WriteAllTextAsync(markdown.FullName, BenchTable.Markdown(result));
        }
        if (json is not null)
        {
            await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(result, Json));
        }
        return 0;
    }
}
