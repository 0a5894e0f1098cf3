using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace ZendeskEmulator.Server;

/// <summary>faults: failures on demand of an account of a running emulator.</summary>
internal static class FaultsCommand
{
    private const string Path = "faults";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand("faults", "Lists the failures on demand of an account of a running emulator, or changes them.")
        {
            Examples =
            [
                "zendesk-emulator faults",
                """zendesk-emulator faults add '{"match":{"operation":"CreateOrUpdateUser"},"when":{"nth":3},"effect":"""
                + """{"preset":"unavailable"}}'""",
                "zendesk-emulator faults remove f1",
                "zendesk-emulator faults clear",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, Path, Print));
        command.Add(Add(emulator));
        command.Add(Remove(emulator));
        command.Add(Clear(emulator));
        return command;
    }

    private static ToolCommand Add(RunningEmulator emulator)
    {
        var what = new Argument<string>("JSON") { Description = "The fault: {\"match\":{…},\"when\":{…},\"effect\":{…}}." };
        var command = new ToolCommand("add", "Adds a failure on demand behind the others.")
        {
            Examples =
            [
                """zendesk-emulator faults add '{"match":{"method":"POST"},"times":1,"effect":{"close":"after_commit"}}'""",
                """zendesk-emulator faults add '{"effects":[{"preset":"unavailable"},{"close":"before_commit"},{}]}'""",
            ],
        };
        command.Add(what);
        command.Validators.Add(line =>
        {
            if (VerifyCommand.JsonObjectIn(line.GetValue(what)) is null)
            {
                line.AddError("faults add needs a JSON object, such as '{\"effect\":{\"preset\":\"unavailable\"}}'.");
            }
        });
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Post,
            Path,
            (console, json) => console.Profile.Out.Writer.WriteLine($"Added {json["fault"]!["id"]}."),
            VerifyCommand.JsonObjectIn(line.GetValue(what))));
        return command;
    }

    private static ToolCommand Remove(RunningEmulator emulator)
    {
        var id = new Argument<string>("ID") { Description = "Its id, such as f1." };
        var command = new ToolCommand("remove", "Removes a failure on demand.") { Examples = ["zendesk-emulator faults remove f1"] };
        command.Add(id.TakesName());
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Delete,
            $"{Path}/{Uri.EscapeDataString(line.GetValue(id)!)}",
            (console, _) => console.Profile.Out.Writer.WriteLine($"Removed {line.GetValue(id)}.")));
        return command;
    }

    private static ToolCommand Clear(RunningEmulator emulator)
    {
        var command = new ToolCommand("clear", "Removes all failures on demand.") { Examples = ["zendesk-emulator faults clear"] };
        command.SetAction(line => emulator.CallAsync(
            line,
            HttpMethod.Delete,
            Path,
            (console, json) => console.Profile.Out.Writer.WriteLine($"Removed {json["deleted"]}.")));
        return command;
    }

    private static void Print(IAnsiConsole console, JsonNode json)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("id", "match", "when", "effects", "hits", "left");
        foreach (var fault in json["faults"]!.AsArray())
        {
            table.AddRow(
                new[] { fault!["id"], fault["match"], fault["when"], fault["effect"] ?? fault["effects"], fault["hits"], fault["left"] }
                .Select(value => Markup.Escape(value is JsonValue text ? text.ToString() : value?.ToJsonString() ?? "")).ToArray());
        }
        console.Write(table);
    }
}
