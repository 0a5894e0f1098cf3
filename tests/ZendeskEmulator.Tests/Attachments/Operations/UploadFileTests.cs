using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Attachments.Operations;

public sealed class UploadFileTests
{
    private const string Uploads = "/api/v2/uploads";

    [Fact]
    public async Task An_upload_has_a_token_and_its_attachment_and_says_it_is_text()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);

        var uploaded = await account.UploadAsync("filename=README.md", "twelve bytes");

        var upload = uploaded.Json.GetProperty("upload");
        var file = upload.GetProperty("attachment");
        Assert.Equal((HttpStatusCode.Created, "text/plain"), (uploaded.Status, uploaded.ContentHeaders.ContentType!.MediaType));
        Assert.EndsWith($"/api/v2/attachments/{file.Number("id")}.json", uploaded.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["token", "expires_at", "attachments", "attachment"], upload.Keys());
        Assert.Equal(
            ("url id file_name content_url mapped_content_url content_type size width height inline deleted malware_access_override "
                + "malware_scan_result thumbnails").Split(' '),
            file.Keys());
        Assert.Matches("^[0-9A-Za-z]{25}$", upload.Text("token"));
        Assert.Equal("2027-02-03T12:00:00Z", upload.Text("expires_at"));
        Assert.Equal(
            ("README.md", "application/x-genesis-rom", 12L), (file.Text("file_name"), file.Text("content_type"), file.Number("size")));
    }

    [Fact]
    public async Task Anyone_with_the_address_gets_the_bytes()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var file = (await account.UploadAsync("filename=a%20b.txt", "line\r\n\0end")).Json.GetProperty("upload").GetProperty("attachment");

        Assert.EndsWith("/?name=a%20b.txt", file.Text("content_url"), StringComparison.Ordinal);
        Assert.Equal("line\r\n\0end", Encoding.UTF8.GetString((await account.ContentAsync(file.Text("content_url")))!));
        Assert.Null(await account.ContentAsync(file.Text("content_url")!.Replace("/token/", "/token/X", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_token_adds_a_file_and_an_unknown_one_begins_an_upload()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var token = await account.TakeUploadAsync("a.txt");

        var second = (await account.UploadAsync($"filename=b.txt&token={token}")).Json.GetProperty("upload");
        var other = (await account.UploadAsync("filename=c.txt&token=none")).Json.GetProperty("upload");

        Assert.Equal(token, second.Text("token"));
        Assert.Equal(["a.txt", "b.txt"], second.GetProperty("attachments").EnumerateArray().Select(file => file.Text("file_name")));
        Assert.Equal("b.txt", second.GetProperty("attachment").Text("file_name"));
        Assert.NotEqual("none", other.Text("token"));
    }

    [Fact]
    public async Task A_form_is_an_upload_too_and_the_size_of_a_picture_is_known()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var uploaded = await account.SendFileAsync(HttpMethod.Post, Uploads, "uploaded_data", "dot.gif", TestUploads.Gif);

        var file = uploaded.Json.GetProperty("upload").GetProperty("attachment");
        Assert.Equal(
            ("dot.gif", "image/gif", 1L, 1L),
            (file.Text("file_name"), file.Text("content_type"), file.Number("width"), file.Number("height")));
        Assert.Equal(TestUploads.Gif, await account.ContentAsync(file.Text("content_url")));
    }

    [Fact]
    public async Task A_file_without_a_name_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.UploadAsync("");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("filename", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_takes_the_files_of_its_tokens_once()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var token = await account.TakeUploadAsync("a.txt");

        // A single token may stand for a list (recorded).
        var created = await account.PostAsync(
            "/api/v2/tickets", "{\"ticket\":{\"comment\":{\"body\":\"see\",\"uploads\":\"" + token + "\"}}}");
        var again = await account.AttachAsync(token);

        var file = created.Json.GetProperty("audit").GetProperty("events")[0].GetProperty("attachments")[0];
        Assert.Equal("a.txt", file.Text("file_name"));
        Assert.Empty(again.GetProperty("attachments").EnumerateArray());
        var shown = await account.GetAsync($"/api/v2/attachments/{file.Number("id")}");
        Assert.Equal(file.GetRawText(), shown.Json.GetProperty("attachment").GetRawText());
    }

    [Fact]
    public async Task An_upload_expires_on_the_accounts_clock()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(TestJobs.Noon);
        var token = await account.TakeUploadAsync();
        await account.Account.Clock.AdvanceAsync(TimeSpan.FromDays(3));

        var comment = await account.AttachAsync(token);

        Assert.Empty(comment.GetProperty("attachments").EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_or_redacted_file_has_no_bytes_though_a_snapshot_has_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var free = (await account.UploadAsync("filename=a.txt")).Json.GetProperty("upload").GetProperty("attachment");
        var comment = await account.AttachAsync(await account.TakeUploadAsync("b.txt"));
        var taken = comment.GetProperty("attachments")[0];
        await account.Account.Snapshots.SaveAsync("before");

        await account.DeleteAsync($"/api/v2/attachments/{free.Number("id")}");
        await account.PutAsync($"/api/v2/tickets/1/comments/{comment.Number("id")}/attachments/{taken.Number("id")}/redact", "{}");
        var (deleted, redacted) =
            (await account.ContentAsync(free.Text("content_url")), await account.ContentAsync(taken.Text("content_url")));
        await account.Account.Snapshots.RestoreAsync("before");

        Assert.Null(deleted);
        Assert.Null(redacted);
        Assert.NotNull(await account.ContentAsync(free.Text("content_url")));
        Assert.NotNull(await account.ContentAsync(taken.Text("content_url")));
    }

    [Fact]
    public async Task A_fork_keeps_the_bytes_of_a_file_that_its_origin_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var file = (await account.UploadAsync("filename=a.txt")).Json.GetProperty("upload").GetProperty("attachment");
        await account.Account.Snapshots.SaveAsync("before");
        var fork = await account.Account.Snapshots.ForkAsync("before");

        await account.DeleteAsync($"/api/v2/attachments/{file.Number("id")}");
        var kept = await account.ContentAsync(file.Text("content_url"));
        await fork.DeleteAsync();

        Assert.NotNull(kept);
        Assert.Null(await account.ContentAsync(file.Text("content_url")));
    }

    [Fact]
    public async Task Only_a_file_that_nothing_has_is_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var free = (await account.UploadAsync("filename=a.txt")).Json.GetProperty("upload").GetProperty("attachment");
        var taken = (await account.AttachAsync(await account.TakeUploadAsync("b.txt"))).GetProperty("attachments")[0];

        var deleted = await account.DeleteAsync($"/api/v2/attachments/{free.Number("id")}");
        var refused = await account.DeleteAsync($"/api/v2/attachments/{taken.Number("id")}");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.UnprocessableEntity), (deleted.Status, refused.Status));
        Assert.Null(await account.ContentAsync(free.Text("content_url")));
        Assert.NotNull(await account.ContentAsync(taken.Text("content_url")));
    }

    [Fact]
    public async Task Redacting_returns_the_attachment_as_it_was_and_deletes_its_bytes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var comment = await account.AttachAsync(await account.TakeUploadAsync("secret.txt"));
        var file = comment.GetProperty("attachments")[0];

        var redacted = await account.PutAsync(
            $"/api/v2/tickets/1/comments/{comment.Number("id")}/attachments/{file.Number("id")}/redact", "{}");

        var after = (await account.GetAsync($"/api/v2/attachments/{file.Number("id")}")).Json.GetProperty("attachment");
        Assert.Equal("secret.txt", redacted.Json.GetProperty("attachment").Text("file_name"));
        Assert.Equal(("redacted.txt", 0L, true), (after.Text("file_name"), after.Number("size"), after.Flag("deleted")));
        Assert.Null(await account.ContentAsync(file.Text("content_url")));
    }
}
