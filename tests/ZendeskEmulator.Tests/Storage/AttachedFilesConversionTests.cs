using Xunit;
using ZendeskEmulator.DataFiles;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>The files of attachments when their data file is converted.</summary>
public sealed class AttachedFilesConversionTests
{
    [Theory]
    [InlineData(Store.LiteDb)]
    [InlineData(Store.Sqlite)]
    public async Task Uploaded_files_are_converted_too(Store store)
    {
        using var folder = new TemporaryFolder(store);
        var path = await EmulatorLife.RunAsync(folder, client => client.UploadedPathAsync("content"));

        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        using var any = new TemporaryFolder();
        Assert.Equal("content", (await EmulatorLife.RunAsync(any, folder.FileNamed("new.db"), (_, client) => client.GetAsync(path))).Body);
        Assert.Equal("content", (await EmulatorLife.RunAsync(folder, client => client.GetAsync(path))).Body);
        Assert.False(Directory.Exists(folder.FileNamed("new.db.draft-files")));
    }

    [Fact]
    public async Task Attachments_that_a_killed_conversion_left_are_replaced()
    {
        using var folder = new TemporaryFolder();
        var path = await EmulatorLife.RunAsync(folder, client => client.UploadedPathAsync("content"));
        var left = Directory.CreateDirectory(folder.FileNamed("new.db.draft-files")).FullName;
        foreach (var file in Directory.GetFiles($"{folder.DataFile}-files"))
        {
            await File.WriteAllTextAsync(Path.Combine(left, Path.GetFileName(file)), "half", TestContext.Current.CancellationToken);
        }

        await ConvertAsync(folder.DataFile, folder.FileNamed("new.db"));

        using var any = new TemporaryFolder();
        Assert.Equal("content", (await EmulatorLife.RunAsync(any, folder.FileNamed("new.db"), (_, client) => client.GetAsync(path))).Body);
    }

    private static Task<Converted> ConvertAsync(string from, string to) =>
        DataFileConversion.RunAsync(from, to, AllResources.StoredKinds, null, TestContext.Current.CancellationToken);
}
