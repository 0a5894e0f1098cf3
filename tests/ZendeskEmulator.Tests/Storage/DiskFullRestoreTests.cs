using System.Net;
using System.Text;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A disk that runs full while a snapshot is restored: the account is as before or as after, never between.</summary>
public abstract class DiskFullRestoreTests(Store store)
{
    private const int Users = 1_000;

    [Fact]
    public async Task The_restore_is_refused_and_done_when_there_is_room_again()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        var (seeded, _) = await ChangeAfterSnapshotAsync(client);
        var limit = FileSizeLimit.Of(server);
        limit.Forbid();

        var refused = await client.PostResponseAsync("/_emulator/snapshots/seeded/restore");

        UnavailableAssert.ControlPlane(refused);
        limit.Allow();
        await DiskFullEndTests.UntilReadyAsync(client);
        Assert.Equal(seeded, await ExportAsync(client));
        await server.KillAsync();
        await using var again = await ServerProcess.ListenAsync(folder);
        using var reader = again.CreateClient();
        Assert.Equal(seeded, await ExportAsync(reader));
    }

    /// <summary>The disk is full at the first byte, or somewhere in the middle of what the restore writes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(60_000)]
    public async Task Killed_while_the_disk_is_full_the_account_is_as_before_or_as_after(int room)
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        var (seeded, changed) = await ChangeAfterSnapshotAsync(client);
        FileSizeLimit.Of(server).ForbidMoreThan(room);

        var restored = await client.PostResponseAsync("/_emulator/snapshots/seeded/restore");
        await server.KillAsync();

        await using var again = await ServerProcess.ListenAsync(folder);
        using var reader = again.CreateClient();
        var found = await ExportAsync(reader);
        Assert.True(found == seeded || (found == changed && restored.Status != HttpStatusCode.OK), $"between, or lost: {restored.Status}");
        Assert.Equal(HttpStatusCode.OK, (await reader.PostResponseAsync("/_emulator/snapshots/seeded/restore")).Status);
        Assert.Equal(seeded, await ExportAsync(reader));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{store}, {room} bytes: {restored.Status}, then the account as {(found == seeded ? "after" : "before")}");
    }

    [Fact]
    public async Task A_change_that_the_data_file_lacks_is_in_no_export_and_no_diff()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        await ChangeAfterSnapshotAsync(client);
        FileSizeLimit.Of(server).Forbid();
        await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var export = await client.GetResponseAsync("/_emulator/export");
        var diff = await client.GetResponseAsync("/_emulator/snapshots/seeded/diff");

        UnavailableAssert.ControlPlane(export);
        UnavailableAssert.ControlPlane(diff);
    }

    /// <summary>What the account had when it was saved, and what it has after every user was changed.</summary>
    private static async Task<(string Seeded, string Changed)> ChangeAfterSnapshotAsync(HttpClient client)
    {
        await ImportUsersAsync(client, "seeded");
        var seeded = await ExportAsync(client);
        Assert.Equal(HttpStatusCode.Created, (await client.PostResponseAsync("/_emulator/snapshots", """{"name":"seeded"}""")).Status);
        await ImportUsersAsync(client, "changed");
        return (seeded, await ExportAsync(client));
    }

    private static async Task ImportUsersAsync(HttpClient client, string name)
    {
        using var content = new StringContent(
            string.Concat(Enumerable.Range(0, Users).Select(number =>
                $"{{\"user\":{{\"external_id\":\"x{number}\",\"name\":\"{name} {number}\",\"notes\":\"{name}\"}}}}\n")),
            Encoding.UTF8,
            "application/x-ndjson");
        using var response = await client.PostAsync("/_emulator/import", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>All records; the head tells of writes, which a restore is one of.</summary>
    private static async Task<string> ExportAsync(HttpClient client) =>
        (await client.GetResponseAsync("/_emulator/export")).Body.Split('\n', 2)[1];
}

/// <inheritdoc/>
public sealed class LiteDbDiskFullRestoreTests() : DiskFullRestoreTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDiskFullRestoreTests() : DiskFullRestoreTests(Store.Sqlite);
