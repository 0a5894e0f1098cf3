using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>reset: an account of a running emulator is empty again.</summary>
internal static class ResetCommand
{
    public static ToolCommand Create()
    {
        var emulator = new RunningEmulator();
        var command = new ToolCommand(
            "reset",
            "Makes an account of a running emulator empty again: no records, ids from the start, its clock on real time.")
        {
            Examples = ["zendesk-emulator reset", "zendesk-emulator reset --account acme"],
        };
        emulator.AddTo(command);
        command.SetAction(
            line => emulator.CallAsync(
                line, HttpMethod.Post, "reset", (console, reset) => console.Say($"The account {reset.Text("account")} is empty.")));
        return command;
    }
}
