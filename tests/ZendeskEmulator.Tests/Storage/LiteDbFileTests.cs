using System.Text;
using Xunit;
using ZendeskEmulator.Clock;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Storage.LiteDb;

namespace ZendeskEmulator.Tests.Storage;

public sealed class LiteDbFileTests
{
    /// <summary>More than a document of LiteDB may have.</summary>
    private const int LargeBytes = 20_000_000;

    private static readonly AccountRow Account = new(1, "default", 0, 100_000, 1, 0, ClockSetting.Real);

    [Fact]
    public async Task A_stopped_emulators_file_is_read_by_field_with_LiteDB_itself()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateOrUpdateAsync("""
                "name":"Roger","email":"roger@example.com","external_id":"Ab-1"
                """);
            var gone = await client.CreateOrUpdateAsync("""
                "name":"Gone","email":"gone@example.com","external_id":"gone"
                """);
            return await client.DeleteAsync($"/api/v2/users/{gone.UserId}");
        });

        Assert.False(File.Exists(LiteDbFormat.Instance.LogPath(folder.DataFile)));
        Assert.Equal(
            ["default|Owner|admin|", "default|Roger|end-user|Ab-1", "default|Gone|end-user|"],
            LiteDbFile.Rows(folder.DataFile, "users", "account", "name", "role", "external_id"));
        Assert.Equal(
            ["owner@default.example", "roger@example.com"],
            LiteDbFile.Rows(folder.DataFile, "user_identities", "value"));
    }

    [Fact]
    public async Task Another_program_that_has_read_the_file_leaves_it_as_it_opens()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("\"name\":\"Roger\""));
        var seen = LiteDbFile.Rows(folder.DataFile, "users", "name");

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], seen);
        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_emulators_file_that_another_program_has_read_opens_again(bool checkpoints)
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            DataFileCopy.Copy(Store.LiteDb, folder.FileNamed("live.db"), folder.DataFile);
            return 0;
        });
        var seen = LiteDbFile.Rows(folder.DataFile, "users", "name");
        if (checkpoints)
        {
            using var database = LiteDbFile.Open(folder.DataFile);
            database.Checkpoint();
        }

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], seen);
        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    [Fact]
    public void A_log_that_has_grown_is_moved_into_the_file()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using var file = Open(folder);
        var log = LiteDbFormat.Instance.LogPath(folder.DataFile);

        Commit(file, [.. Enumerable.Range(1, 40_000).Select(OrganizationChange)]);
        var peak = new FileInfo(log).Length;
        file.CheckpointIfDue();

        Assert.InRange(peak, 4_000 * 8192, long.MaxValue);
        Assert.Equal(8192, new FileInfo(log).Length);
        Assert.InRange(new FileInfo(folder.DataFile).Length, 4_000 * 8192, long.MaxValue);
    }

    [Fact]
    public async Task A_record_that_no_document_can_hold_is_kept_in_parts_and_they_go_with_it()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        using (var file = Open(folder))
        {
            Commit(file, Large(1, LargeBytes), Large(2, LargeBytes), Large(3, LargeBytes));
        }
        var kept = await StoredRecords.ReadAsync(folder.DataFile);
        var parts = LiteDbFile.Rows(folder.DataFile, "_parts", "_id").Length;

        using (var file = Open(folder))
        {
            file.LoadAccounts();
            await file.LoadRecordsAsync((_, _, _, _) => true);
            Commit(file, Large(1, LargeBytes / 2), Large(2, 10), Large(3, 10) with { Record = null });
        }
        var changed = await StoredRecords.ReadAsync(folder.DataFile);

        Assert.Equal([LargeBytes, LargeBytes, LargeBytes], kept.Of<JobWork>().Select(LengthOf));
        Assert.Equal(15, parts);
        Assert.Equal([LargeBytes / 2, 10], changed.Of<JobWork>().Select(LengthOf));
        Assert.Equal(3, LiteDbFile.Rows(folder.DataFile, "_parts", "_id").Length);
    }

    [Fact]
    public async Task JSON_with_more_fields_than_a_document_can_have_is_kept_as_text()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        var json = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", 3_000_000))}]");
        using (var file = Open(folder))
        {
            Commit(file, Large(1, new RawJson(json)));
        }

        var kept = Assert.Single((await StoredRecords.ReadAsync(folder.DataFile)).Of<JobWork>());

        Assert.Equal(json, kept.Record.Items[0].Utf8.ToArray());
    }

    [Fact]
    public async Task A_file_of_version_1_takes_writes_and_is_one_of_this_version()
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("\"name\":\"Roger\""));
        LiteDbFile.Change(folder.DataFile, database => database.UserVersion = VersionOf(1));

        var list = await EmulatorLife.RunAsync(folder, async client =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"New\"");
            return await client.GetAsync("/api/v2/users");
        });

        Assert.Equal(["Owner", "Roger", "New"], list.Names("users"));
        using var database = LiteDbFile.Open(folder.DataFile);
        Assert.Equal(VersionOf(2), database.UserVersion);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_file_of_an_unknown_version_is_refused(int version)
    {
        using var folder = new TemporaryFolder(Store.LiteDb);
        await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("\"name\":\"Roger\""));
        LiteDbFile.Change(folder.DataFile, database => database.UserVersion = VersionOf(version));

        var refusal = Assert.Throws<DataFileException>(() => Open(folder));

        Assert.EndsWith($"has schema version {version}; this emulator reads version 2.", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The letters Zd, and the version of the schema.</summary>
    private static int VersionOf(int schema) => 0x5A640000 | schema;

    private static int LengthOf(StoredRecord<JobWork> stored) => stored.Record.Items[0].Utf8.Length - 2;

    private static IDataFile Open(TemporaryFolder folder) =>
        DataFileOpening.Open(folder.DataFile, Store.LiteDb, Durability.Process, AllResources.StoredKinds);

    private static void Commit(IDataFile file, params List<Change> changes)
    {
        var batch = new Batch();
        batch.Add(Account, changes);
        file.Commit(batch);
    }

    private static Change Large(int count, int length) =>
        Large(count, new RawJson(Encoding.UTF8.GetBytes($"\"{new string('x', length)}\"")));

    private static Change Large(int count, RawJson json)
    {
        var work = (JobWork)RecordSamples.Make(typeof(JobWork), Sample.Empty);
        typeof(JobWork).GetProperty(nameof(JobWork.Items))!.SetValue(work, new[] { json });
        var kind = AllResources.Kinds.Single(kind => kind.Name == "job_work");
        return new Change(kind, 1, 1_000_000_000_000 + count, count, work);
    }

    private static Change OrganizationChange(int count) =>
        new(Organization.Schema.Kind, 1, 1_000_000_000_000 + count, count, new Organization
        {
            Id = 1_000_000_000_000 + count,
            Version = 1,
            Name = $"name {count}",
            Details = new string('x', 1_000),
            CreatedAt = DateTime.UnixEpoch,
            UpdatedAt = DateTime.UnixEpoch,
        });
}
