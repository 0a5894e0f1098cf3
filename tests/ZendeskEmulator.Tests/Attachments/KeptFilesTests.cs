using Xunit;
using ZendeskEmulator.DataFiles;
using ZendeskEmulator.Tests.Storage;

namespace ZendeskEmulator.Tests.Attachments;

/// <summary>The files beside a data file: there as long as a record has them, and no longer.</summary>
public sealed class KeptFilesTests
{
    /// <summary>Every way in which the last record of a file goes.</summary>
    private static readonly Dictionary<string, Func<Emulator, TestAccount, Task>> Ways = new()
    {
        ["its upload is deleted"] = async (_, account) =>
            await account.DeleteAsync($"/api/v2/uploads/{await account.TakeUploadAsync()}"),
        ["its upload expires and another follows"] = async (_, account) =>
        {
            account.Account.Clock.Freeze();
            await account.TakeUploadAsync();
            await account.Account.Clock.AdvanceAsync(TimeSpan.FromDays(4));
            var later = await account.TakeUploadAsync();
            await account.DeleteAsync($"/api/v2/uploads/{later}");
        },
        ["it is deleted"] = async (_, account) =>
        {
            var upload = (await account.UploadAsync("filename=a")).Json.GetProperty("upload");
            await account.DeleteAsync($"/api/v2/attachments/{upload.GetProperty("attachment").Number("id")}");
        },
        ["it is redacted"] = async (_, account) =>
        {
            var comment = await CommentAsync(account);
            await account.PutAsync($"/api/v2/tickets/1/comments/{comment.Comment}/attachments/{comment.File}/redact", "{}");
        },
        ["its ticket is purged"] = async (_, account) =>
        {
            await CommentAsync(account);
            await account.DeleteAsync("/api/v2/tickets/1");
            account.Account.Jobs.Pace = JobPace.Manual;
            await account.Account.Jobs.StepAsync(await account.TakeJobAsync(HttpMethod.Delete, "deleted_tickets/1"));
        },
        ["the photo is replaced and its user forgotten"] = async (_, account) =>
        {
            var id = await account.CreateUserAsync(""" "name":"Roger" """);
            await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}", "user[photo][uploaded_data]", "a.gif", TestUploads.Gif);
            await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}", "user[photo][uploaded_data]", "b.gif", TestUploads.Gif);
            await account.DeleteAsync($"/api/v2/users/{id}");
            await account.DeleteAsync($"/api/v2/deleted_users/{id}");
        },
        ["the logo is replaced and deleted"] = async (_, account) =>
        {
            var id = (await account.GetAsync("/api/v2/brands")).Ids("brands")[0];
            await account.SendFileAsync(
                HttpMethod.Put, $"/api/v2/brands/{id}/logo", "brand[logo][uploaded_data]", "a.gif", TestUploads.Gif);
            await account.SendFileAsync(
                HttpMethod.Put, $"/api/v2/brands/{id}/logo", "brand[logo][uploaded_data]", "b.gif", TestUploads.Gif);
            await account.DeleteAsync($"/api/v2/brands/{id}/logo");
        },
        ["its account is reset"] = async (_, account) =>
        {
            await account.TakeUploadAsync();
            await account.Account.ResetAsync();
        },
        ["its account is deleted"] = async (emulator, _) =>
        {
            using var other = new TestAccount(emulator.CreateAccount());
            await other.TakeUploadAsync();
            await other.Account.DeleteAsync();
        },
        ["the request that brought it is refused"] = async (_, account) =>
            await RefuseFileAsync(account),
    };

    public static TheoryData<Store, string> Cases => new(
        from store in Enum.GetValues<Store>()
        from way in Ways.Keys
        select (store, way));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_goes_when(Store store, string way)
    {
        using var folder = new TemporaryFolder(store);
        // What ends or expires takes the kept file along.
        var takesAll = way is "its account is reset" or "its upload expires and another follows";
        var kept = await EmulatorLife.RunAsync(folder, async (emulator, account) =>
        {
            var upload = (await account.UploadAsync("filename=kept.txt", "kept")).Json.GetProperty("upload");

            await Ways[way](emulator, account);

            return upload.GetProperty("attachment").Text("content_url");
        });

        Assert.Equal(takesAll ? [] : ["kept"], Directory.GetFiles(FolderOf(folder)).Select(File.ReadAllText));
        var bytes = await EmulatorLife.RunAsync(folder, account => account.ContentAsync(kept));
        Assert.Equal(takesAll ? null : "kept"u8.ToArray(), bytes);
    }

    [Fact]
    public async Task A_refused_file_is_gone_before_the_response()
    {
        using var folder = new TemporaryFolder();

        var left = await EmulatorLife.RunAsync(folder, async account =>
        {
            await RefuseFileAsync(account);
            return Directory.GetFiles(FolderOf(folder));
        });

        Assert.Empty(left);
    }

    [Fact]
    public async Task A_start_removes_what_a_crash_has_left_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        await EmulatorLife.RunAsync(folder, account => account.UploadAsync("filename=kept.txt", "kept"));
        await File.WriteAllTextAsync(
            Path.Combine(FolderOf(folder), "0123456789abcdefghijKLMNO"), "orphan", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(FolderOf(folder), "notes.txt"), "of somebody", TestContext.Current.CancellationToken);

        await EmulatorLife.RunAsync(folder, account => account.GetAsync("/api/v2/users/me"));

        Assert.Equal(["kept", "of somebody"], Directory.GetFiles(FolderOf(folder)).Select(File.ReadAllText).Order());
    }

    private static Task<TestResponse> RefuseFileAsync(TestAccount account) =>
        account.SendFileAsync(HttpMethod.Put, "/api/v2/users/7", "user[photo][uploaded_data]", "a.gif", TestUploads.Gif);

    private static string FolderOf(TemporaryFolder folder) => AttachedFiles.FolderOf(folder.DataFile);

    private static async Task<(long? Comment, long? File)> CommentAsync(TestAccount account)
    {
        var comment = await account.AttachAsync(await account.TakeUploadAsync());
        return (comment.Number("id"), comment.GetProperty("attachments")[0].Number("id"));
    }
}
