using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Snapshots;

public sealed class SnapshotFileTests
{
    [Fact]
    public async Task A_deleted_file_of_a_snapshot_is_there_after_a_restart_and_a_restore()
    {
        using var folder = new TemporaryFolder();
        var url = await EmulatorLife.RunAsync(folder, async (emulator, account) =>
        {
            var upload = (await account.UploadAsync("filename=a.txt", "content")).Json.GetProperty("upload");
            await emulator.DefaultAccount.Snapshots.SaveAsync("seeded");
            Assert.Equal(HttpStatusCode.NoContent, (await account.DeleteAsync($"/api/v2/uploads/{upload.Text("token")}")).Status);
            return new Uri(upload.GetProperty("attachment").Text("content_url")!).PathAndQuery;
        });

        var content = await EmulatorLife.RunAsync(folder, async (emulator, account) =>
        {
            await emulator.DefaultAccount.Snapshots.RestoreAsync("seeded");
            return (await account.GetAsync(url)).Body;
        });

        Assert.Equal("content", content);
    }

    [Fact]
    public async Task A_start_without_the_snapshot_removes_the_file()
    {
        using var folder = new TemporaryFolder();
        await EmulatorLife.RunAsync(folder, async (emulator, account) =>
        {
            var token = await account.TakeUploadAsync();
            await emulator.DefaultAccount.Snapshots.SaveAsync("seeded");
            await account.DeleteAsync($"/api/v2/uploads/{token}");
            await emulator.DefaultAccount.Snapshots.DeleteAsync("seeded");
            return 0;
        });
        var files = Directory.GetFiles($"{folder.DataFile}-files").Length;

        await EmulatorLife.RunAsync(folder, (_, _) => Task.FromResult(0));

        Assert.Equal((1, 0), (files, Directory.GetFiles($"{folder.DataFile}-files").Length));
    }
}
