using Xunit;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

public sealed class FolderEntriesTests
{
    [Fact]
    public async Task The_disk_has_the_names_of_a_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows writes names by itself.");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.DataFile, "", TestContext.Current.CancellationToken);

        Assert.True(FolderEntries.FlushNameOf(folder.DataFile));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();

        Assert.False(FolderEntries.Flush(folder.FileNamed("missing")));
    }
}
