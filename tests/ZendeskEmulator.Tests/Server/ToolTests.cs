using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ToolTests
{
    [Fact]
    public async Task Ready_ends_well_when_the_emulator_takes_requests()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var ready = await ServerProcess.RunAsync(["ready", server.BaseUrl.ToString()]);

        Assert.Equal(0, await ready.WaitForExitAsync());
        Assert.Equal([$"Ready: {server.BaseUrl}"], ready.Output);
    }

    [Fact]
    public async Task Ready_gives_up_when_its_time_is_over()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        await using var ready = await ServerProcess.RunAsync(["ready", $"http://127.0.0.1:{port}", "--timeout", "0"]);

        await ready.AssertRefusedAsync("Not ready after 0 s.", $"127.0.0.1:{port}");
    }

    [Fact]
    public async Task Reset_empties_the_named_account_only()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var acme = server.CreateClient("acme");
        using var other = server.CreateClient("other");
        await acme.GetResponseAsync("/api/v2/users/me");
        await other.GetResponseAsync("/api/v2/users/me");

        await using var reset = await RunOnAsync(server, "reset", "--account", "acme");

        Assert.Equal("acme", JsonOf(reset).GetProperty("account").GetString());
        Assert.Equal(0, (await acme.GetResponseAsync("/_emulator/requests/counts")).Json.GetProperty("total").GetInt32());
        Assert.Equal(1, (await other.GetResponseAsync("/_emulator/requests/counts")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_clock_is_frozen_moved_shown_and_let_go()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var frozen = await RunOnAsync(server, "clock", "freeze", "2027-01-31T12:00:00Z");
        await using var moved = await RunOnAsync(server, "clock", "advance", "1m30s");
        await using var shown = await RunOnAsync(server, "clock");
        await using var real = await RunOnAsync(server, "clock", "real");

        Assert.Equal("2027-01-31T12:00:00Z", JsonOf(frozen).GetProperty("now").GetString());
        Assert.Equal("2027-01-31T12:01:30Z", JsonOf(moved).GetProperty("now").GetString());
        Assert.Equal("2027-01-31T12:01:30Z", JsonOf(shown).GetProperty("now").GetString());
        Assert.Equal("real", JsonOf(real).GetProperty("mode").GetString());
    }

    [Fact]
    public async Task Limits_are_set_shown_and_judged()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var set = await RunOnAsync(server, "limits", "set", "--plan", "SuiteTeam", "--mode", "Observe");
        await using var shown = await RunOnAsync(server, "limits");
        await using var reset = await RunOnAsync(server, "limits", "reset");
        await using var violations = await RunOnAsync(server, "limits", "violations");

        Assert.Equal("SuiteTeam", JsonOf(set).GetProperty("plan").GetString());
        Assert.Equal("Observe", JsonOf(shown).GetProperty("mode").GetString());
        Assert.Equal("SuiteTeam", JsonOf(reset).GetProperty("plan").GetString());
        Assert.Equal("Nobody was refused.", JsonOf(violations).GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_control_planes_token_and_address_come_from_the_environment()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile, "--Emulator:ControlToken=sixteen-letters-1");
        var url = ("ZENDESK_CONTROL_URL", $"{server.BaseUrl}_emulator");

        await using var refused = await ServerProcess.RunAsync(["clock"], url);
        await using var taken = await ServerProcess.RunAsync(["clock"], url, ("ZENDESK_CONTROL_TOKEN", "sixteen-letters-1"));

        await refused.AssertRefusedAsync("asks for its token", "--token", "ZENDESK_CONTROL_TOKEN");
        Assert.Equal(0, await taken.WaitForExitAsync());
    }

    [Fact]
    public async Task What_the_emulator_refuses_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var advance = await ServerProcess.RunAsync(["clock", "advance", "soon", "--url", server.BaseUrl.ToString()]);

        await advance.AssertRefusedAsync("by must be a duration", "soon");
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
    [InlineData("exec", "exec needs a COMMAND. See zendesk-emulator exec --help.")]
    [InlineData("exec --plan SuiteTeam -- true", "Unknown argument --plan. The nearest known one is --Emulator:Limits:Plan.")]
    [InlineData("ready --timout 5", "Unknown argument --timout. The nearest known one is --timeout.")]
    public async Task A_line_that_is_no_command_is_told_what_is_wrong_with_it(string line, string told)
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

    private static async Task<ServerProcess> RunOnAsync(ServerProcess server, params string[] arguments)
    {
        var tool = await ServerProcess.RunAsync([.. arguments, "--url", server.BaseUrl.ToString()]);
        Assert.Equal(0, await tool.WaitForExitAsync());
        return tool;
    }

    private static JsonElement JsonOf(ServerProcess tool) => JsonDocument.Parse(string.Concat(tool.Output)).RootElement;
}
