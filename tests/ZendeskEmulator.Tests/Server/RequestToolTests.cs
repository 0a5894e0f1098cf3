using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>The commands requests, verify and faults on an emulator that runs.</summary>
public sealed class RequestToolTests
{
    [Fact]
    public async Task Requests_are_a_table_or_JSON_and_filtered()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();
        await client.GetResponseAsync("/api/v2/users/me");
        await client.GetResponseAsync("/api/v2/nonsense");

        await using var table = await RunAsync(server, "requests");
        await using var one = await RunAsync(server, "requests", "--status", "4xx", "--json");
        await using var none = await RunAsync(server, "requests", "--operation", "DeleteUser");

        Assert.Contains(table.Output, line => line.Contains("GET /api/v2/users/me", StringComparison.Ordinal));
        var shown = Assert.Single(JsonOf(one).GetProperty("requests").EnumerateArray());
        Assert.Equal("/api/v2/nonsense", shown.Text("path"));
        Assert.Equal(["No request that matches."], none.Output);
    }

    [Fact]
    public async Task Faults_are_added_listed_removed_and_cleared()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();

        await using var added = await RunAsync(server, "faults", "add", """{"times":1,"effect":{"preset":"unavailable"}}""");
        await using var second = await RunAsync(server, "faults", "add", """{"effect":{"preset":"conflict"}}""");
        var status = (int)(await client.GetResponseAsync("/api/v2/users/me")).Status;
        await using var table = await RunAsync(server, "faults");
        await using var json = await RunAsync(server, "faults", "--json");
        await using var removed = await RunAsync(server, "faults", "remove", "f2");
        await using var cleared = await RunAsync(server, "faults", "clear");

        Assert.Equal(["Added f1."], added.Output);
        Assert.Equal(["Added f2."], second.Output);
        Assert.Equal(503, status);
        Assert.Contains(table.Output, line => line.Contains("unavailable", StringComparison.Ordinal));
        Assert.Equal(2, JsonOf(json).GetProperty("faults").GetArrayLength());
        Assert.Equal(["Removed f2."], removed.Output);
        Assert.Equal(["Removed 1."], cleared.Output);
    }

    [Fact]
    public async Task Verify_ends_well_or_with_the_nearest_misses()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();
        await client.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"R-1\"");

        await using var holds = await RunAsync(server, "verify", """{"operation":"CreateOrUpdateUser"}""");
        await using var misses = await ServerProcess.RunAsync(
            ["verify", """{"match":{"body":{"user.external_id":"R-2"}}}""", "--url", server.BaseUrl.ToString()]);

        Assert.StartsWith("Verified: ", Assert.Single(holds.Output), StringComparison.Ordinal);
        Assert.Equal(1, await misses.WaitForExitAsync());
        Assert.Contains(misses.Errors, line => line.Contains("R-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("verify", "verify needs a JSON object")]
    [InlineData("faults add", "faults add needs a JSON object")]
    public async Task A_text_that_is_not_a_JSON_object_is_refused_with_an_example(string command, string refusal)
    {
        await using var refused = await ServerProcess.RunAsync([.. command.Split(' '), "[1]", "--url", "http://127.0.0.1:1"]);

        await refused.AssertRefusedAsync(refusal);
    }

    private static async Task<ServerProcess> RunAsync(ServerProcess server, params string[] words)
    {
        var tool = await ServerProcess.RunAsync([.. words, "--url", server.BaseUrl.ToString()]);
        Assert.True(await tool.WaitForExitAsync() == 0, string.Join('\n', tool.Errors));
        return tool;
    }

    private static JsonElement JsonOf(ServerProcess tool) => JsonDocument.Parse(string.Join('\n', tool.Output)).RootElement;
}
