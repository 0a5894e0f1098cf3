using Xunit;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class DataFileConversionTests
{
    [Theory]
    [InlineData(Store.LiteDb, Store.Sqlite)]
    [InlineData(Store.Sqlite, Store.LiteDb)]
    public async Task A_file_converted_there_and_back_has_the_same_accounts_and_records(Store store, Store other)
    {
        using var folder = new TemporaryFolder(store);
        await FillAsync(folder);
        var before = await StoredRecords.ReadAsync(folder.DataFile);

        var there = await ConvertAsync(folder.DataFile, folder.FileNamed("there.db"));
        var back = await ConvertAsync(folder.FileNamed("there.db"), folder.FileNamed("back.db"));

        Assert.Equal(new Converted(store, other, 3, before.All.Count), there);
        Assert.Equal(new Converted(other, store, 3, before.All.Count), back);
        Assert.Equal(other, DataFileOpening.StoreOf(folder.FileNamed("there.db")));
        Assert.Equal(Describe(before), Describe(await StoredRecords.ReadAsync(folder.FileNamed("there.db"))));
        Assert.Equal(Describe(before), Describe(await StoredRecords.ReadAsync(folder.FileNamed("back.db"))));
        Assert.Equal(
            ["back.db", "emulator.db", "there.db"],
            Directory.GetFiles(Path.GetDirectoryName(folder.DataFile)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_converted_file_gives_the_same_responses()
    {
        using var folder = new TemporaryFolder(Store.Sqlite);
        await FillAsync(folder);
        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));
        using var any = new TemporaryFolder();
        Task<string> ReadAsync(string name) => EmulatorLife.RunAsync(any, folder.FileNamed(name), async (_, client) =>
            (await client.GetAsync("/api/v2/users?include=identities"))
                .Body + (await client.GetAsync("/api/v2/users/search?query=a")).Body);

        Assert.Equal(await ReadAsync("emulator.db"), await ReadAsync("new.db"));
    }

    [Fact]
    public async Task A_file_of_an_earlier_version_is_converted()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "Files", "version-2.sqlite"), folder.DataFile);

        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        Assert.Equal(
            Describe(await StoredRecords.ReadAsync(folder.DataFile)),
            Describe(await StoredRecords.ReadAsync(folder.FileNamed("new.db"))));
    }

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task A_killed_emulators_file_is_converted_with_its_log(Store store)
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            DataFileCopy.Copy(store, folder.FileNamed("live.db"), folder.DataFile);
            return 0;
        });

        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        using var any = new TemporaryFolder();
        var list = await EmulatorLife.RunAsync(any, folder.FileNamed("new.db"), (_, client) => client.GetAsync("/api/v2/users"));
        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task A_file_that_is_open_is_refused(Store store)
    {
        using var folder = new TemporaryFolder(store);

        var refusal = await EmulatorLife.RunAsync(folder, _ => Assert.ThrowsAsync<DataFileException>(() =>
            ConvertAsync(folder.DataFile, folder.FileNamed("new.db"))));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.FileNamed("new.db")));
    }

    [Fact]
    public async Task A_target_that_exists_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        await File.WriteAllTextAsync(folder.FileNamed("new.db"), "mine", TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<DataFileException>(() => ConvertAsync(folder.DataFile, folder.FileNamed("new.db")));

        Assert.Contains("exists already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.FileNamed("new.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_target_beside_uploaded_files_of_another_one_is_refused()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        Directory.CreateDirectory(folder.FileNamed("new.db-files"));

        var refusal = await Assert.ThrowsAsync<DataFileException>(() => ConvertAsync(folder.DataFile, folder.FileNamed("new.db")));

        Assert.Contains($"{folder.FileNamed("new.db-files")} exists already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused()
    {
        using var folder = new TemporaryFolder();

        var refusal = await Assert.ThrowsAsync<DataFileException>(() =>
            ConvertAsync(folder.FileNamed("no.db"), folder.FileNamed("new.db")));

        Assert.Contains("There is no data file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_leaves_no_folder_of_its_name()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.FileNamed("missing");

        await Assert.ThrowsAsync<DataFileException>(() => ConvertAsync(Path.Join(missing, "no.db"), folder.FileNamed("new.db")));

        Assert.False(Directory.Exists(missing));
    }

    [Theory]
    [InlineData("", "new.db")]
    [InlineData("emulator.db", "")]
    public async Task An_empty_name_is_refused(string from, string to)
    {
        var refusal = await Assert.ThrowsAsync<DataFileException>(() => ConvertAsync(from, to));

        Assert.Equal("The name of a data file is empty.", refusal.Message);
    }

    [Fact]
    public async Task An_account_with_snapshots_counts_as_one_account()
    {
        using var folder = new TemporaryFolder();
        await EmulatorLife.RunAsync(folder, async (emulator, client) =>
        {
            await client.GetAsync("/api/v2/users");
            await client.Account.Snapshots.SaveAsync("seeded");
            return 0;
        });

        var converted = await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        Assert.Equal(1, converted.Accounts);
    }

    [Fact]
    public async Task Files_that_a_killed_conversion_left_are_replaced()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        await File.WriteAllTextAsync(folder.FileNamed("new.db.draft"), "half a file", TestContext.Current.CancellationToken);

        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        Assert.True(File.Exists(folder.FileNamed("new.db")));
        Assert.False(File.Exists(folder.FileNamed("new.db.draft")));
    }

    [Fact]
    public async Task A_conversion_that_another_process_is_at_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        using var other = File.OpenHandle(folder.FileNamed("new.db.draft"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        await Assert.ThrowsAsync<DataFileException>(() => ConvertAsync(folder.DataFile, folder.FileNamed("new.db")));

        Assert.True(File.Exists(folder.FileNamed("new.db.draft")));
    }

    [Fact]
    public async Task A_conversion_that_is_stopped_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => DataFileConversion.RunAsync(
            folder.DataFile,
            folder.FileNamed("new.db"),
            AllResources.Kinds,
            null,
            stop.Token));

        Assert.Equal(["emulator.db"], Directory.GetFiles(Path.GetDirectoryName(folder.DataFile)!).Select(Path.GetFileName));
    }

    /// <summary>Accounts with records, without any, with a clock of its own, and one that was reset.</summary>
    private static async Task FillAsync(TemporaryFolder folder) => await EmulatorLife.RunAsync(folder, async (emulator, client) =>
    {
        for (var i = 0; i < 700; i++)
        {
            await client.CreateOrUpdateAsync($"\"name\":\"User {i} é漢😀\",\"email\":\"user{i}@example.com\"");
        }
        emulator.GetAccount("frozen").Clock.Freeze(new DateTimeOffset(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        using var reset = new TestAccount(emulator.GetAccount("reset"));
        await reset.CreateOrUpdateAsync("\"name\":\"Gone\"");
        await reset.Account.ResetAsync();
        await reset.CreateOrUpdateAsync("\"name\":\"Here\"");
        return 0;
    });

    private static Task<Converted> ConvertAsync(string from, string to) =>
        DataFileConversion.RunAsync(from, to, AllResources.StoredKinds, null, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Describe(StoredRecords stored) =>
    [
        .. stored.Accounts.Values.Select(account => $"{account}").Order(),
        .. stored.All.OrderBy(one => (one.Account, one.Count))
            .Select(one => $"{one.Account} {one.Count} {RecordSamples.Describe(one.Record)}"),
    ];
}
