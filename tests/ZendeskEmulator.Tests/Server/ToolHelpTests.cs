using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Help, and the errors of lines that are no command.</summary>
public sealed class ToolHelpTests
{
    [Theory]
    [InlineData("help", "Commands:")]
    [InlineData("help exec", "  zendesk-emulator exec -- python3 -m unittest")]
    [InlineData("help exec --fail-on", "  zendesk-emulator exec -- python3 -m unittest")]
    [InlineData("help limits set", "  zendesk-emulator limits set --mode Off")]
    public async Task Help_is_a_command_too(string line, string told)
    {
        await using var help = await ServerProcess.RunAsync(line.Split(' '));

        Assert.Equal(0, await help.WaitForExitAsync());
        Assert.Contains(told, help.Output);
        Assert.Empty(help.Errors);
    }

    [Theory]
    [InlineData("clock advanse 40s", "Unknown command advanse. The nearest known one is advance. See zendesk-emulator clock --help.")]
    [InlineData("clock advance", "advance needs a DURATION. See zendesk-emulator clock advance --help.")]
    [InlineData("limits set --plann SuiteTeam", "Unknown argument --plann. The nearest known one is --plan.")]
    [InlineData("limits set", "There is nothing to set: write --plan, --mode or both.")]
    [InlineData("ready --timeout soon", "The argument --timeout takes a whole number of seconds, not 'soon'.")]
    [InlineData("ready localhost", "localhost is no address of an emulator: write one such as http://localhost:8080.")]
    [InlineData("reset http://localhost:8080", "reset does not take 'http://localhost:8080'. See zendesk-emulator reset --help.")]
    [InlineData(
        "reset --Emulator:MaxAccounts=3",
        "reset takes no settings: --Emulator:MaxAccounts=3 is for the emulator when it is started.")]
    [InlineData("--Emulator:DataFile", "The argument --Emulator:DataFile has no value: write --Emulator:DataFile=value.")]
    [InlineData("convert a.db", "convert needs a TO. See zendesk-emulator convert --help.")]
    [InlineData("exec", "exec needs a COMMAND. See zendesk-emulator exec --help.")]
    [InlineData("exec --plan SuiteTeam -- true", "Unknown argument --plan. The nearest known one is --Emulator:Limits:Plan.")]
    [InlineData(
        "exec python3 --version",
        "Write -- before the command, so that its arguments stay its own: zendesk-emulator exec -- python3 --version")]
    [InlineData(
        "exec --seed people.ndjson npm run -s",
        "Write -- before the command, so that its arguments stay its own: zendesk-emulator exec --seed people.ndjson -- npm run -s")]
    [InlineData(
        "exec --fail-on unknown python3 --version",
        "Write -- before the command, so that its arguments stay its own: zendesk-emulator exec --fail-on unknown -- python3 --version")]
    [InlineData("strat", "Unknown command strat. The nearest known one is start. See zendesk-emulator --help.")]
    [InlineData("help nonsense", "Unknown command nonsense. The nearest known one is serve. See zendesk-emulator --help.")]
    [InlineData("jobs step", "step needs an ID. See zendesk-emulator jobs step --help.")]
    [InlineData("--port 8081", "Unknown argument --port. The nearest known one is --urls.")]
    [InlineData("serve --data here.db", "Unknown argument --data. The nearest known one is --Emulator:DataFile.")]
    [InlineData("exec --fail-on", "The argument --fail-on has no value: write --fail-on=value.")]
    [InlineData(
        "exec --fail-on , -- true",
        "--fail-on does not know '': it takes violations, unknown, unused-faults, verifications, separated by commas.")]
    [InlineData("limits set --mode", "The argument --mode has no value: write --mode=value.")]
    [InlineData("--log-format xml", "The argument --log-format takes text or json, not 'xml'.")]
    [InlineData("import a.ndjson --ids old", "The argument --ids takes new or keep, not 'old'.")]
    [InlineData("watch --count few", "The argument --count takes a whole number, not 'few'.")]
    [InlineData("seed --messy-ratio half", "The argument --messy-ratio takes a number, not 'half'.")]
    [InlineData("clock fast 1e9", "The argument SPEED takes a whole number, not '1e9'.")]
    [InlineData("ready --timout 5", "Unknown argument --timout. The nearest known one is --timeout.")]
    public async Task The_error_of_a_line_that_is_not_a_command_says_what_is_wrong(string line, string told)
    {
        await using var tool = await ServerProcess.RunAsync(line.Split(' '));

        Assert.Equal(1, await tool.WaitForExitAsync());
        Assert.Equal([told], tool.Errors);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("exec --help")]
    [InlineData("ready --help")]
    [InlineData("reset --help")]
    [InlineData("clock advance --help")]
    [InlineData("limits set --help")]
    public async Task Help_has_lines_to_copy(string line)
    {
        await using var help = await ServerProcess.RunAsync(line.Split(' '));

        Assert.Equal(0, await help.WaitForExitAsync());
        Assert.Contains("Examples:", help.Output);
        Assert.Empty(help.Errors);
    }
}
