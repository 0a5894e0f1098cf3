using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>The command snapshot of the tool.</summary>
public sealed class SnapshotToolTests
{
    [Fact]
    public async Task A_state_is_saved_compared_restored_forked_and_deleted()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var acme = server.CreateClient("acme");
        await acme.GetResponseAsync("/api/v2/users/me");

        await SaysAsync(server, "Saved seeded.", "save", "seeded");
        await acme.PostResponseAsync("/api/v2/groups", """{"group":{"name":"Élan"}}""");
        await SaysAsync(server, "seeded → now: 1 created, 0 changed, 0 deleted", "diff", "seeded");
        await SaysAsync(server, "Restored seeded.", "restore", "seeded");
        await SaysAsync(server, "seeded → now: 0 created, 0 changed, 0 deleted", "diff", "seeded");
        await SaysAsync(server, "Account acme-copy, plan SuiteEnterprise", "fork", "seeded", "acme-copy");
        await SaysAsync(server, "Deleted seeded.", "delete", "seeded");
    }

    [Fact]
    public async Task A_missing_snapshot_is_one_line_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var restore = await ServerProcess.RunAsync(["snapshot", "restore", "missing", "--url", server.BaseUrl.ToString()]);

        await restore.AssertRefusedAsync("There is no snapshot 'missing'.");
    }

    private static async Task SaysAsync(ServerProcess server, string first, params string[] arguments)
    {
        await using var tool = await ServerProcess.RunAsync(
            ["snapshot", .. arguments, "--url", server.BaseUrl.ToString(), "--account", "acme"]);

        Assert.True(await tool.WaitForExitAsync() == 0, string.Join('\n', tool.Errors));
        Assert.Equal(first, tool.Output.First());
    }
}
