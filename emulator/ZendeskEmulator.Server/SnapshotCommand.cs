using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>snapshot: saved states of an account of a running emulator.</summary>
internal static class SnapshotCommand
{
    private const string Path = "snapshots";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand(
            "snapshot", "Lists the saved states of an account of a running emulator; saves, restores, forks or compares one.")
        {
            Examples =
            [
                "zendesk-emulator snapshot",
                "zendesk-emulator snapshot save seeded",
                "zendesk-emulator snapshot diff seeded",
                "zendesk-emulator snapshot restore seeded",
                "zendesk-emulator snapshot fork seeded acme-copy",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, Path, Print));
        command.Add(OfName(emulator, new("save", "Saves the present state.", "Saved", HttpMethod.Post, _ => Path)
        {
            Body = name => new JsonObject { ["name"] = name },
        }));
        command.Add(
            OfName(emulator, new("restore", "Brings a saved state back.", "Restored", HttpMethod.Post, name => $"{Path}/{name}/restore")));
        command.Add(OfName(emulator, new("delete", "Deletes a saved state.", "Deleted", HttpMethod.Delete, name => $"{Path}/{name}")));
        command.Add(Fork(emulator));
        command.Add(Diff(emulator));
        return command;
    }

    private static Argument<string> Name() =>
        new Argument<string>("NAME") { Description = "The snapshot's name, such as seeded." }.TakesName();

    private static ToolCommand OfName(RunningEmulator emulator, Verb verb)
    {
        var name = Name();
        var command = new ToolCommand(verb.Name, verb.What) { Examples = [$"zendesk-emulator snapshot {verb.Name} seeded"] };
        command.Add(name);
        command.SetAction(line => emulator.CallAsync(
            line,
            verb.Method,
            verb.Path(Uri.EscapeDataString(line.GetValue(name)!)),
            (console, _) => console.Say($"{verb.Done} {line.GetValue(name)}."),
            verb.Body?.Invoke(line.GetValue(name)!)));
        return command;
    }

    private static ToolCommand Fork(RunningEmulator emulator)
    {
        var name = Name();
        var account = new Argument<string?>("ACCOUNT")
        {
            Description = "The new account's name. Default: a name of the emulator's.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ToolCommand("fork", "Creates an account that begins with a saved state, its records under the same ids.")
        {
            Examples = ["zendesk-emulator snapshot fork seeded", "zendesk-emulator snapshot fork seeded acme-copy"],
        };
        command.Add(name);
        command.Add(account);
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Post,
            "accounts",
            AccountsCommand.PrintOne,
            new JsonObject { ["from_snapshot"] = line.GetValue(name), ["name"] = line.GetValue(account) }));
        return command;
    }

    private static ToolCommand Diff(RunningEmulator emulator)
    {
        var name = Name();
        var to = new Option<string>("--to")
        {
            Description = "The state to compare with.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "now",
        };
        var command = new ToolCommand("diff", "Shows which records were created, changed and deleted since a saved state.")
        {
            Examples = ["zendesk-emulator snapshot diff seeded", "zendesk-emulator snapshot diff seeded --to imported"],
        };
        command.Add(name);
        command.Add(to);
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Get,
            $"{Path}/{Uri.EscapeDataString(line.GetValue(name)!)}/diff?to={Uri.EscapeDataString(line.GetValue(to)!)}",
            PrintDiff));
        return command;
    }

    private static void Print(IAnsiConsole console, JsonNode json)
    {
        var table = ToolConsole.Table("name", "saved at", " kept records", " bytes");
        foreach (var snapshot in json.List("snapshots"))
        {
            table.Row(snapshot.Text("name"), snapshot.Text("created_at"), snapshot.Text("kept"), snapshot.Text("bytes"));
        }
        console.Write(table);
    }

    private static void PrintDiff(IAnsiConsole console, JsonNode json)
    {
        var diff = json["diff"]!;
        console.Say(
            $"{diff.Text("from")} → {diff.Text("to")}: {diff.Text("created")} created, {diff.Text("changed")} changed,"
            + $" {diff.Text("deleted")} deleted");
        foreach (var record in diff.List("records"))
        {
            var sign = record.Text("type") switch { "created" => '+', "deleted" => '-', _ => '~' };
            console.Say($"{sign} {record.Text("kind")} {record.Text("id")} {record.Text("name")}".TrimEnd());
            foreach (var (field, value) in record["fields"]!.AsObject())
            {
                console.Say($"    {field}: {TextOf(value!, "before")} → {TextOf(value!, "after")}");
            }
        }
        if (diff["has_more"]!.GetValue<bool>())
        {
            console.Say("…");
        }
    }

    private static string TextOf(JsonNode value, string side) =>
        value.AsObject().ContainsKey(side) ? value[side]?.ToJsonString(JsonTexts.Relaxed) ?? "null" : "absent";

    /// <summary>The actions on one snapshot.</summary>
    /// <param name="Done">How the tool says that it is done.</param>
    /// <param name="Path">The path of the call, from the name as it stands in a path.</param>
    private sealed record Verb(string Name, string What, string Done, HttpMethod Method, Func<string, string> Path)
    {
        /// <summary>The body to send, from the name; null without a body.</summary>
        public Func<string, JsonObject>? Body { get; init; }
    }
}
