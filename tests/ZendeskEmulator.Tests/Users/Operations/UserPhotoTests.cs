using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class UserPhotoTests
{
    private const string Key = "user[photo][uploaded_data]";

    [Fact]
    public async Task A_form_with_a_photo_gets_no_hint_that_it_is_not_read()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var user = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{user}", Key, "roger.gif", TestUploads.Gif);

        var logged = await account.GetAsync("/_emulator/requests/latest");

        Assert.Equal(200, logged.Json.Number("status"));
        Assert.Null(logged.Json.GetProperty("explain").Text("hint"));
    }

    [Fact]
    public async Task A_form_sets_the_photo_which_is_an_attachment_with_its_bytes()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync(""" "name":"Roger" """);

        var updated = await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}.json", Key, "roger.gif", TestUploads.Gif);

        var photo = updated.User.GetProperty("photo");
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.Equal(("roger.gif", "image/gif", 1L), (photo.Text("file_name"), photo.Text("content_type"), photo.Number("width")));
        Assert.EndsWith($"/api/v2/attachments/{photo.Number("id")}.json", photo.Text("url"), StringComparison.Ordinal);
        Assert.Equal(TestUploads.Gif, await account.ContentAsync(photo.Text("content_url")));
        Assert.Equal(photo.GetRawText(), (await account.GetAsync($"/api/v2/users/{id}")).User.GetProperty("photo").GetRawText());
        Assert.Equal(
            photo.GetRawText(),
            (await account.GetAsync("/api/v2/users?sort=-id&page[size]=1")).Json.GetProperty("users")[0].GetProperty("photo").GetRawText());
    }

    [Fact]
    public async Task A_second_photo_replaces_the_first_and_a_change_keeps_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync(""" "name":"Roger" """);
        var first = (await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}", Key, "a.gif", TestUploads.Gif))
            .User.GetProperty("photo");

        await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}", Key, "b.gif", TestUploads.Gif);
        var renamed = await account.PutAsync($"/api/v2/users/{id}", """{"user":{"name":"Wilco"}}""");

        Assert.Equal("b.gif", renamed.User.GetProperty("photo").Text("file_name"));
        Assert.Null(await account.ContentAsync(first.Text("content_url")));
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/attachments/{first.Number("id")}")).Status);
    }

    [Fact]
    public async Task A_file_that_is_not_a_picture_is_refused_and_changes_nothing()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync(""" "name":"Roger" """);

        var refused = await account.SendFileAsync(HttpMethod.Put, $"/api/v2/users/{id}", Key, "a.txt", [1, 2, 3]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("""{"error":"AttachmentUnprocessable","description":"Attachment file could not be processed."}""", refused.Body);
        Assert.Equal(
            System.Text.Json.JsonValueKind.Null, (await account.GetAsync($"/api/v2/users/{id}")).User.GetProperty("photo").ValueKind);
    }
}
