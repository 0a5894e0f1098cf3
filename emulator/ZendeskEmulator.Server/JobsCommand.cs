using System.CommandLine;
using System.Text.Json.Nodes;

namespace ZendeskEmulator.Server;

/// <summary>jobs: shows, paces, steps and ends the bulk jobs of an account of a running emulator.</summary>
internal static class JobsCommand
{
    private const string Path = "jobs";

    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand(
            "jobs",
            "Shows the bulk jobs of an account of a running emulator that are queued or working, or steps or ends them.")
        {
            Examples =
            [
                "zendesk-emulator jobs",
                "zendesk-emulator jobs pace Manual",
                "zendesk-emulator jobs step V3-0123456789abcdef0123456789abcdef 10",
                "zendesk-emulator jobs complete V3-0123456789abcdef0123456789abcdef",
            ],
        };
        emulator.AddTo(command);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Get, Path, JobsTable.Print));
        command.Add(Pace(emulator));
        command.Add(Step(emulator));
        command.Add(End(emulator, "complete", "Does all items of a job that are left."));
        command.Add(End(emulator, "fail", "Ends a job as failed, with what it has done so far."));
        command.Add(End(emulator, "kill", "Ends a job as killed, with what it has done so far."));
        return command;
    }

    private static ToolCommand Pace(RunningEmulator emulator)
    {
        var pace = new Argument<string>("PACE") { Description = "Instant, Fast, Realistic, or Manual: when somebody steps them." };
        var command = new ToolCommand("pace", "Sets how fast jobs run, until the account is reset or the emulator ends.")
        {
            Examples = ["zendesk-emulator jobs pace Manual", "zendesk-emulator jobs pace Fast"],
        };
        command.Add(pace);
        command.SetAction(line => emulator.CallAsync(
            line, HttpMethod.Put, Path, JobsTable.Print, new JsonObject { ["pace"] = line.GetValue(pace) }));
        return command;
    }

    private static ToolCommand Step(RunningEmulator emulator)
    {
        var id = Id();
        var items = new Argument<int>("ITEMS") { Description = "How many items.", DefaultValueFactory = _ => 1 };
        var command = new ToolCommand("step", "Does some items of a job, whatever the pace.")
        {
            Examples = ["zendesk-emulator jobs step V3-0123456789abcdef0123456789abcdef"],
        };
        command.Add(id);
        command.Add(items);
        command.SetAction(line => emulator.CallAsync(
            line, HttpMethod.Post, PathOf(line.GetValue(id)!, "step"), JobsTable.PrintOne,
            new JsonObject { ["items"] = line.GetValue(items) }));
        return command;
    }

    private static ToolCommand End(RunningEmulator emulator, string verb, string what)
    {
        var id = Id();
        var command = new ToolCommand(verb, what) { Examples = [$"zendesk-emulator jobs {verb} V3-0123456789abcdef0123456789abcdef"] };
        command.Add(id);
        command.SetAction(line => emulator.CallAsync(line, HttpMethod.Post, PathOf(line.GetValue(id)!, verb), JobsTable.PrintOne));
        return command;
    }

    private static Argument<string> Id() => new Argument<string>("ID") { Description = "The id in the job's status." }.TakesName();

    private static string PathOf(string id, string verb) => $"{Path}/{Uri.EscapeDataString(id)}/{verb}";
}
