using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>An emulator never begins with nothing where there may have been something.</summary>
public abstract class LostFileTests(Store store)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public async Task A_data_file_that_is_cut_to_almost_nothing_is_refused_and_left_as_it_is(int length)
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, client => client.CreateOrUpdateAsync("\"name\":\"Roger\""));
        await using (var file = File.OpenWrite(folder.DataFile))
        {
            file.SetLength(length);
        }

        await AssertRefusedAsync(folder);
        Assert.Equal(length, new FileInfo(folder.DataFile).Length);
    }

    /// <summary>A library may move its log into the data file by itself when the log has grown.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1_500)]
    public async Task A_file_whose_log_is_missing_is_refused(int writes)
    {
        using var folder = await KilledAsync(writes);
        File.Delete(DataFileCopy.LogOf(store, folder.DataFile));

        await AssertRefusedAsync(folder, DataFileCopy.LogOf(store, folder.DataFile));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 32)]
    [InlineData(0, 100_000)]
    [InlineData(2, 1)]
    [InlineData(20, 1)]
    [InlineData(300, 1)]
    public async Task A_file_whose_log_is_garbled_from_its_beginning_is_refused(int from, int count)
    {
        using var folder = await KilledAsync();
        var log = await File.ReadAllBytesAsync(DataFileCopy.LogOf(store, folder.DataFile), TestContext.Current.CancellationToken);
        if (count == 0)
        {
            log = [];
        }
        for (var at = from; at < Math.Min(from + count, log.Length); at++)
        {
            log[at] ^= 0x55;
        }
        await File.WriteAllBytesAsync(DataFileCopy.LogOf(store, folder.DataFile), log, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(folder, DataFileCopy.LogOf(store, folder.DataFile));
    }

    [Fact]
    public async Task A_log_without_its_data_file_is_refused()
    {
        using var folder = await KilledAsync();
        File.Delete(folder.DataFile);

        await AssertRefusedAsync(folder, DataFileCopy.LogOf(store, folder.DataFile));
        Assert.False(File.Exists(folder.DataFile));
    }

    [Fact]
    public async Task A_killed_emulators_file_and_log_have_everything()
    {
        using var folder = await KilledAsync();

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger", "Wilco"], list.Names("users"));
    }

    [Fact]
    public async Task An_emulator_that_was_killed_before_its_first_write_leaves_a_file_that_opens()
    {
        using var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), (_, _) =>
        {
            DataFileCopy.Copy(store, folder.FileNamed("live.db"), folder.DataFile);
            return Task.FromResult(0);
        });

        var list = await EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner"], list.Names("users"));
    }

    /// <summary>A folder with the data file and the log of an emulator that was killed.</summary>
    private async Task<TemporaryFolder> KilledAsync(int writes = 2)
    {
        var folder = new TemporaryFolder(store);
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            for (var i = 1; i < writes; i++)
            {
                await client.CreateOrUpdateAsync("\"name\":\"Wilco\"");
            }
            DataFileCopy.Copy(store, folder.FileNamed("live.db"), folder.DataFile);
            return 0;
        });
        return folder;
    }

    private static async Task AssertRefusedAsync(TemporaryFolder folder, params string[] named)
    {
        var refused = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            EmulatorLife.RunAsync(folder, client => client.GetAsync("/api/v2/users")));

        Assert.DoesNotContain('\n', refused.Message);
        Assert.All([folder.DataFile, .. named], name => Assert.Contains(name, refused.Message, StringComparison.Ordinal));
    }
}

/// <inheritdoc/>
public sealed class LiteDbLostFileTests() : LostFileTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteLostFileTests() : LostFileTests(Store.Sqlite);
