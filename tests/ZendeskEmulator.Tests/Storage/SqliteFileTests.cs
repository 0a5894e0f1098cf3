using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class SqliteFileTests
{
    private const int UsualSize = 17_000_000;

    [Fact]
    public void After_a_large_commit_the_log_has_its_usual_size_again()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        using var file = DataFileOpening.Open(folder.DataFile, Store.Sqlite, Durability.Process, AllResources.StoredKinds);
        var large = new Batch();
        large.Add(new AccountRow(1, "default", 0, 1, 1, 0, ClockSetting.Real), [.. Enumerable.Range(1, 20_000).Select(Change)]);

        file.Commit(large);
        var peak = new FileInfo(folder.DataFile + "-wal").Length;
        file.CheckpointIfDue();

        Assert.InRange(peak, UsualSize, long.MaxValue);
        Assert.InRange(new FileInfo(folder.DataFile + "-wal").Length, 1, UsualSize);
    }

    [Fact]
    public async Task A_killed_emulators_file_that_another_program_has_read_opens_again()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            DataFileCopy.Copy(Store.Sqlite, folder.FileNamed("live.db"), folder.DataFile);
            return 0;
        });
        // SQLite's shell does so too: it moves the log into the file, and removes it.
        var seen = SqliteFile.Rows(folder.DataFile, "select name from users");
        Assert.False(File.Exists(folder.DataFile + "-wal"));

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], seen);
        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    [Fact]
    public async Task A_stopped_emulators_file_is_read_with_plain_SQL()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"Ab-1"
                """);
            await client.CreateOrUpdateAsync("""
                "name":"Nobody"
                """);
            var gone = await client.CreateOrUpdateAsync("""
                "name":"Gone","email":"gone@example.com","external_id":"gone"
                """);
            return await client.DeleteAsync($"/api/v2/users/{gone.UserId}");
        });

        Assert.False(File.Exists(folder.DataFile + "-wal"));
        Assert.Equal(
            ["default|Owner|admin||", "default|Roger|end-user|Ab-1|", "default|Nobody|end-user||", "default|Gone|end-user||1"],
            SqliteFile.Rows(folder.DataFile, "select account, name, role, external_id, deleted from users order by id"));
        Assert.Equal(
            ["Owner|email|owner@default.example", "Roger|email|roger@example.com"],
            SqliteFile.Rows(
                folder.DataFile, "select name, type, value from user_identities i join users u on u.id = i.user_id order by i.id"));
    }

    private static Change Change(int count) => new(Organization.Schema.Kind, 1, 1_000_000_000_000 + count, count, new Organization
    {
        Id = 1_000_000_000_000 + count,
        Version = 1,
        Name = $"name {count}",
        Details = new string('x', 2_000),
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
    });
}
