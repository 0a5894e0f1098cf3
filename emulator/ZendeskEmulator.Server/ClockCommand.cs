using System.CommandLine;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>clock: shows and moves the clock of an account of a running emulator.</summary>
internal static class ClockCommand
{
    private const string Path = "clock";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand(
            "clock",
            "Shows the clock of an account of a running emulator with its next events, or moves it.")
        {
            Examples =
            [
                "zendesk-emulator clock",
                "zendesk-emulator clock freeze 2027-01-31T12:00:00Z",
                "zendesk-emulator clock advance 1m30s --account acme",
                "zendesk-emulator clock fast 60",
                "zendesk-emulator clock real",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, Path, ClockTable.Print));
        command.Add(Freeze(emulator));
        command.Add(Advance(emulator));
        command.Add(Fast(emulator));
        command.Add(Real(emulator));
        return command;
    }

    private static ToolCommand Freeze(RunningEmulator emulator)
    {
        var instant = new Argument<string?>("INSTANT")
        {
            Description = "Such as 2027-01-31T12:00:00Z. Default: where the clock is.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ToolCommand("freeze", "Stops the clock.")
        {
            Examples = ["zendesk-emulator clock freeze", "zendesk-emulator clock freeze 2027-01-31T12:00:00Z"],
        };
        command.Add(instant);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Put, Path, ClockTable.Print, new JsonObject
        {
            ["mode"] = "frozen",
            ["now"] = line.GetValue(instant),
        }));
        return command;
    }

    private static ToolCommand Advance(RunningEmulator emulator)
    {
        var duration = new Argument<string>("DURATION")
        {
            Description = "Such as 40s, 1m30s or PT40S; or next-event, or idle: until nothing is left to do.",
        };
        var command = new ToolCommand("advance", "Moves the clock on, and does what falls due on the way.")
        {
            Examples = ["zendesk-emulator clock advance 40s", "zendesk-emulator clock advance idle"],
        };
        command.Add(duration);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Post, $"{Path}/advance", ClockTable.Print, new JsonObject
        {
            [line.GetValue(duration) is "next-event" or "idle" ? "until" : "by"] = line.GetValue(duration),
        }));
        return command;
    }

    private static ToolCommand Fast(RunningEmulator emulator)
    {
        var speed = new Argument<int>("SPEED") { Description = "How many seconds of the account pass in a real one, 2 to 100000." };
        var command = new ToolCommand("fast", "Lets the clock run faster than real time, for clients that wait in real time.")
        {
            Examples = ["zendesk-emulator clock fast 60"],
        };
        command.Add(speed);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Put, Path, ClockTable.Print, new JsonObject
        {
            ["mode"] = "fast",
            ["speed"] = line.GetValue(speed),
        }));
        return command;
    }

    private static ToolCommand Real(RunningEmulator emulator)
    {
        var command = new ToolCommand("real", "Puts the clock on real time again.") { Examples = ["zendesk-emulator clock real"] };
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Put, Path, ClockTable.Print, new JsonObject { ["mode"] = "real" }));
        return command;
    }
}
