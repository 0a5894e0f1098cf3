using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class SqliteLogTests
{
    private const int UsualSize = 17_000_000;

    [Fact]
    public void After_a_large_commit_the_log_has_its_usual_size_again()
    {
        using var folder = new TemporaryFolder();
        using var file = DataFileOpening.Open(folder.DataFile, null, Durability.Process, AllResources.Kinds);
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
        using var folder = new TemporaryFolder();
        await EmulatorLife.RunAsync(folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            DataFileCopy.Copy(folder.FileNamed("live.db"), folder.DataFile);
            return 0;
        });
        // SQLite's shell does so too: it moves the log into the file, and removes it.
        var seen = SqliteFile.Rows(folder.DataFile, "select name from users");
        Assert.False(File.Exists(folder.DataFile + "-wal"));

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], seen);
        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    private static Change Change(int count) => new(Organization.Kind, 1, 1_000_000_000_000 + count, count, new Organization
    {
        Id = 1_000_000_000_000 + count,
        Version = 1,
        Name = $"name {count}",
        Details = new string('x', 2_000),
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
    });
}
