using System.CommandLine;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>limits: shows and sets the rate limits of an account of a running emulator.</summary>
internal static class LimitsCommand
{
    private const string Path = "limits";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand(
            "limits",
            "Shows the rate limits of an account of a running emulator with their counters; or sets them.")
        {
            Examples =
            [
                "zendesk-emulator limits",
                "zendesk-emulator limits set --plan SuiteTeam --mode Observe",
                "zendesk-emulator limits violations",
                "zendesk-emulator limits reset",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, Path, LimitsTable.Print));
        command.Add(Set(emulator));
        command.Add(Violations(emulator));
        command.Add(Reset(emulator));
        return command;
    }

    private static ToolCommand Set(RunningEmulator emulator)
    {
        var plan = new Option<string?>("--plan")
        {
            Description = "How many requests a minute, by Zendesk's plan, such as SuiteTeam or SuiteEnterprise.",
            HelpName = "PLAN",
        };
        var mode = new Option<string?>("--mode") { Description = "Enforce, Observe (counted, nothing refused) or Off.", HelpName = "MODE" };
        var command = new ToolCommand("set", "Sets the limits of the account, until it is reset or the emulator ends.")
        {
            Examples = ["zendesk-emulator limits set --plan SuiteTeam", "zendesk-emulator limits set --mode Off"],
        };
        command.Add(plan);
        command.Add(mode);
        command.Validators.Add(line =>
        {
            // An option without its value is an error of its own, and throws when its value is read.
            if (line.GetResult(plan) is null && line.GetResult(mode) is null)
            {
                line.AddError("There is nothing to set: write --plan, --mode or both.");
            }
        });
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Put, Path, LimitsTable.Print, new JsonObject
        {
            ["plan"] = line.GetValue(plan),
            ["mode"] = line.GetValue(mode),
        }));
        return command;
    }

    private static ToolCommand Violations(RunningEmulator emulator)
    {
        var command = new ToolCommand("violations", "Tells which clients came back before Retry-After was over.")
        {
            Examples = ["zendesk-emulator limits violations"],
        };
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, $"{Path}/violations", LimitsTable.PrintViolations));
        return command;
    }

    private static ToolCommand Reset(RunningEmulator emulator)
    {
        var command = new ToolCommand("reset", "Forgets what was counted and judged; the limits stay as they were set.")
        {
            Examples = ["zendesk-emulator limits reset"],
        };
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Post, $"{Path}/reset", LimitsTable.Print));
        return command;
    }
}
