using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ToolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
        // Its own, so that no other test takes the port, and nothing listens there.
        using var closed = new Socket(SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;

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

        await using var reset = await RunOnAsync(server, "reset", "--account", "acme", "--json");

        Assert.Equal("acme", JsonOf(reset).GetProperty("account").GetString());
        Assert.Equal(0, (await acme.GetResponseAsync("/_emulator/requests/counts")).Json.GetProperty("total").GetInt32());
        Assert.Equal(1, (await other.GetResponseAsync("/_emulator/requests/counts")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_clock_is_frozen_moved_shown_and_let_go()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var frozen = await RunOnAsync(server, "clock", "freeze", "2027-01-31T12:00:00Z", "--json");
        await using var moved = await RunOnAsync(server, "clock", "advance", "1m30s", "--json");
        await using var shown = await RunOnAsync(server, "clock", "--json");
        await using var real = await RunOnAsync(server, "clock", "real", "--json");

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

        await using var set = await RunOnAsync(server, "limits", "set", "--plan", "SuiteTeam", "--mode", "Observe", "--json");
        await using var shown = await RunOnAsync(server, "limits", "--json");
        await using var reset = await RunOnAsync(server, "limits", "reset", "--json");
        await using var violations = await RunOnAsync(server, "limits", "violations", "--json");

        Assert.Equal("SuiteTeam", JsonOf(set).GetProperty("plan").GetString());
        Assert.Equal("Observe", JsonOf(shown).GetProperty("mode").GetString());
        Assert.Equal("SuiteTeam", JsonOf(reset).GetProperty("plan").GetString());
        Assert.Equal("Nobody was refused.", JsonOf(violations).GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Without_json_the_clock_the_limits_and_the_jobs_are_tables()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();
        await RunOnAsync(server, "jobs", "pace", "Manual");
        var job = await client.PostAsJsonAsync(
            "/api/v2/users/create_many", new { users = new[] { new { name = "Roger" }, new { name = "Wilco" } } }, Cancellation);
        var id = (await TestResponse.ReadAsync(job)).Json.GetProperty("job_status").GetProperty("id").GetString()!;

        await using var frozen = await RunOnAsync(server, "clock", "freeze", "2027-01-31T12:00:00Z");
        await using var fast = await RunOnAsync(server, "clock", "fast", "60");
        await using var limits = await RunOnAsync(server, "limits", "set", "--plan", "SuiteTeam", "--mode", "Enforce");
        await using var violations = await RunOnAsync(server, "limits", "violations");
        await using var stepped = await RunOnAsync(server, "jobs", "step", id);
        await using var jobs = await RunOnAsync(server, "jobs");
        await using var done = await RunOnAsync(server, "jobs", "complete", id);

        Assert.Equal(["2027-01-31 12:00:00 UTC, frozen"], LinesOf(frozen));
        Assert.EndsWith("UTC, 60 times as fast as real time", LinesOf(fast)[0], StringComparison.Ordinal);
        Assert.Equal("Plan SuiteTeam, mode Enforce", LinesOf(limits)[0]);
        Assert.Contains(LinesOf(limits), line => line.StartsWith("account for the account 200 60", StringComparison.Ordinal));
        Assert.Contains(LinesOf(limits), line => line.StartsWith("create-update-user for each user 5 60", StringComparison.Ordinal));
        Assert.Equal(["Nobody was refused."], LinesOf(violations));
        Assert.Contains($"{id} Bulk Create User working 1 2 Creating User #1", LinesOf(stepped));
        Assert.Equal("Pace Manual", LinesOf(jobs)[0]);
        Assert.Contains($"{id} Bulk Create User working 1 2 Creating User #1", LinesOf(jobs));
        Assert.Contains(LinesOf(done), line => line.StartsWith($"{id} Bulk Create User completed 2 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_the_wrong_scheme_and_one_where_nothing_listens_name_the_way_out()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        var https = new UriBuilder(server.BaseUrl) { Scheme = "https" }.Uri.ToString();

        await using var wrong = await ServerProcess.RunAsync(["clock", "--url", https]);
        await server.TerminateAsync();
        await using var gone = await ServerProcess.RunAsync(["clock", "--url", server.BaseUrl.ToString()]);

        await wrong.AssertRefusedAsync($"No response from {https}: it does not speak https. Write {server.BaseUrl} instead.");
        Assert.Contains(
            server.Output, line => line.Contains("A client spoke https to an address that has http only.", StringComparison.Ordinal));
        await gone.AssertRefusedAsync($"No response from {server.BaseUrl}: nothing listens there.", "Start an emulator");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("start")]
    public async Task Serve_and_start_do_what_they_say(string command)
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(
            [command, "--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile]);

        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetResponseAsync("/api/v2/users/me")).Status);
        Assert.Equal(0, await server.TerminateAsync());
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
    public async Task A_refusal_of_the_emulator_is_shown_in_one_line()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var advance = await ServerProcess.RunAsync(["clock", "advance", "soon", "--url", server.BaseUrl.ToString()]);

        await advance.AssertRefusedAsync("by must be a duration", "soon");
    }

    [Fact]
    public async Task A_data_file_is_converted_to_the_other_store_and_opens()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        var converted = folder.FileNamed("converted.db");
        await using (var server = await ServerProcess.ListenAsync(folder))
        {
            using var client = server.CreateClient();
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            await using var inUse = await ServerProcess.RunAsync(["convert", folder.DataFile, converted]);
            await inUse.AssertRefusedAsync(folder.DataFile, "in use");
            Assert.Equal(0, await server.TerminateAsync());
        }

        await using var convert = await ServerProcess.RunAsync(["convert", folder.DataFile, converted]);
        await using var again = await ServerProcess.RunAsync(["convert", folder.DataFile, converted]);

        Assert.Empty(convert.Errors);
        Assert.StartsWith(
            $"Converted {folder.DataFile} (Sqlite) to {converted} (LiteDb): 1 account, ",
            Assert.Single(convert.Output),
            StringComparison.Ordinal);
        await again.AssertRefusedAsync(converted, "exists already");
        await using var other = await ServerProcess.ListenAsync(converted, "--Emulator:Store=LiteDb");
        using var reader = other.CreateClient();
        Assert.Equal(2, (await reader.GetResponseAsync("/api/v2/users")).Json.GetProperty("count").GetInt32());
    }

    private static async Task<ServerProcess> RunOnAsync(ServerProcess server, params string[] arguments)
    {
        var tool = await ServerProcess.RunAsync([.. arguments, "--url", server.BaseUrl.ToString()]);
        Assert.Equal(0, await tool.WaitForExitAsync());
        return tool;
    }

    /// <summary>The lines of a table without the blanks around and between its columns.</summary>
    private static string[] LinesOf(ServerProcess tool) =>
        [.. tool.Output.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)];

    private static JsonElement JsonOf(ServerProcess tool) => JsonDocument.Parse(string.Concat(tool.Output)).RootElement;
}
