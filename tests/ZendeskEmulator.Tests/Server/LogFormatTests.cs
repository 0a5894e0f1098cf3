using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class LogFormatTests
{
    [Fact]
    public async Task With_log_format_json_each_logged_line_is_an_object_with_its_values()
    {
        var lines = await LogAsync("--log-format", "json");

        var line = Assert.Single(lines, line => line.Contains("/api/v2/targets", StringComparison.Ordinal));
        var json = JsonElement.Parse(line);
        Assert.Equal("Debug", json.Text("LogLevel"));
        Assert.EndsWith("Z", json.Text("Timestamp"), StringComparison.Ordinal);
        Assert.Equal(
            "Account acme: the emulator has no GET /api/v2/targets (ListTargets).",
            json.Text("Message"));
        Assert.Equal("acme", json.GetProperty("State").Text("Account"));
        Assert.Equal("ListTargets", json.GetProperty("State").Text("Operation"));
    }

    [Fact]
    public async Task Without_it_a_logged_line_is_text()
    {
        var lines = await LogAsync();

        var line = Assert.Single(lines, line => line.Contains("/api/v2/targets", StringComparison.Ordinal));
        Assert.EndsWith("Account acme: the emulator has no GET /api/v2/targets (ListTargets).", line, StringComparison.Ordinal);
        Assert.StartsWith("dbug: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_format_is_refused_with_the_known_ones()
    {
        await using var server = await ServerProcess.RunAsync(["--log-format", "xml"]);

        Assert.NotEqual(0, await server.WaitForExitAsync());
        Assert.Contains("json", string.Join('\n', server.Errors), StringComparison.Ordinal);
    }

    /// <summary>The lines of a server that was asked for what it does not emulate.</summary>
    private static async Task<IReadOnlyCollection<string>> LogAsync(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, .. arguments],
            ("Logging__LogLevel__ZendeskEmulator", "Debug"));
        using var client = server.CreateClient("acme");
        await client.GetResponseAsync("/api/v2/targets");
        await server.TerminateAsync();
        return server.Output;
    }
}
