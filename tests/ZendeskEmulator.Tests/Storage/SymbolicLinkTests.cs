using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A data file that is named through a symbolic link is the file that the link leads to, with one log.</summary>
public abstract class SymbolicLinkTests(Store store)
{
    [Fact]
    public async Task A_data_file_that_is_made_through_a_link_is_found_by_its_own_name()
    {
        using var folder = Linked();
        await EmulatorLife.RunAsync(folder, folder.FileNamed("link.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            Assert.True(File.Exists(DataFileCopy.LogOf(store, folder.FileNamed("real/emulator.db"))));
            Assert.False(File.Exists(DataFileCopy.LogOf(store, folder.FileNamed("link.db"))));
            return 0;
        });

        var list = await EmulatorLife.RunAsync(
            folder, folder.FileNamed("real/emulator.db"), (_, client) => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], list.Names("users"));
        Assert.NotNull(new FileInfo(folder.FileNamed("link.db")).LinkTarget);
    }

    [Fact]
    public async Task A_killed_emulators_file_is_opened_through_a_link_with_its_log()
    {
        using var folder = Linked();
        await EmulatorLife.RunAsync(folder, folder.FileNamed("live.db"), async (_, client) =>
        {
            await client.CreateOrUpdateAsync("\"name\":\"Roger\"");
            DataFileCopy.Copy(store, folder.FileNamed("live.db"), folder.FileNamed("real/emulator.db"));
            return 0;
        });

        var list = await EmulatorLife.RunAsync(folder, folder.FileNamed("link.db"), (_, client) => client.GetAsync("/api/v2/users"));

        Assert.Equal(["Owner", "Roger"], list.Names("users"));
    }

    [Theory]
    [InlineData("link.db", "real/emulator.db")]
    [InlineData("real/emulator.db", "link.db")]
    public async Task A_second_emulator_is_refused_under_either_name(string first, string second)
    {
        using var folder = Linked();

        var refusal = await EmulatorLife.RunAsync(
            folder, folder.FileNamed(first), (_, _) => Assert.ThrowsAsync<EmulatorStartException>(() =>
            EmulatorLife.RunAsync(folder, folder.FileNamed(second), (_, client) => client.GetAsync("/api/v2/users"))));

        Assert.Contains("in use", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_file_uploaded_through_a_link_is_found_by_the_data_files_own_name()
    {
        using var folder = Linked();
        var path = await EmulatorLife.RunAsync(folder, folder.FileNamed("link.db"), (_, client) => client.UploadedPathAsync("content"));

        var read = await EmulatorLife.RunAsync(folder, folder.FileNamed("real/emulator.db"), (_, client) => client.GetAsync(path));

        Assert.Equal("content", read.Body);
    }

    [Fact]
    public async Task A_link_that_leads_in_a_circle_is_refused_with_one_line()
    {
        using var folder = new TemporaryFolder(store);
        File.CreateSymbolicLink(folder.FileNamed("one.db"), folder.FileNamed("two.db"));
        File.CreateSymbolicLink(folder.FileNamed("two.db"), folder.FileNamed("one.db"));

        var refusal = await Assert.ThrowsAsync<EmulatorStartException>(() =>
            EmulatorLife.RunAsync(folder, folder.FileNamed("one.db"), (_, client) => client.GetAsync("/api/v2/users")));

        Assert.Contains(folder.FileNamed("one.db"), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    /// <summary>A folder in which link.db leads to real/emulator.db, which is not there yet.</summary>
    private TemporaryFolder Linked()
    {
        var folder = new TemporaryFolder(store);
        Directory.CreateDirectory(folder.FileNamed("real"));
        File.CreateSymbolicLink(folder.FileNamed("link.db"), folder.FileNamed("real/emulator.db"));
        return folder;
    }
}

/// <inheritdoc/>
public sealed class LiteDbSymbolicLinkTests() : SymbolicLinkTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteSymbolicLinkTests() : SymbolicLinkTests(Store.Sqlite);
