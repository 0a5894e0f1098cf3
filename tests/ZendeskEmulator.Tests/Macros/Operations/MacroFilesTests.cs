using System.Net;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Macros.Operations;

public sealed class MacroFilesTests
{
    private const string Path = "/api/v2/macros";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("macro file");

    [Fact]
    public async Task A_file_is_shown_listed_and_read()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var macro = await CreateAsync(account, "");

        var created = await SendAsync(account, $"{Path}/{macro}/attachments");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var file = created.Json.GetProperty("macro_attachment");
        Assert.Equal(["id", "filename", "content_type", "content_url", "size", "created_at"], file.Keys());
        Assert.Equal(("m.txt", "text/plain", 10), (file.Text("filename"), file.Text("content_type"), file.Number("size")));
        var shown = await account.GetAsync($"{Path}/attachments/{file.Number("id")}");
        Assert.Equal(file.GetRawText(), shown.Json.GetProperty("macro_attachment").GetRawText());
        Assert.Equal([file.Number("id")!.Value], (await account.GetAsync($"{Path}/{macro}/attachments")).Ids("macro_attachments"));
        Assert.Equal("macro file", (await account.GetAsync(new Uri(file.Text("content_url")!).PathAndQuery)).Body);
    }

    [Fact]
    public async Task A_waiting_file_is_taken_by_the_macro_that_names_it_and_goes_with_it()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var file = (await SendAsync(account, $"{Path}/attachments")).Id("macro_attachment");
        var macro = await CreateAsync(account, $",\"attachments\":[{file}]");

        var other = await account.PostAsync(Path, Body($",\"attachments\":[{file}]"));
        var listed = (await account.GetAsync($"{Path}/{macro}/attachments")).Ids("macro_attachments");
        await account.DeleteAsync($"{Path}/{macro}");

        Assert.Equal([file], listed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(["attachments"], other.Json.GetProperty("details").Keys());
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/attachments/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/attachments/{file}/content")).Status);
    }

    [Fact]
    public async Task A_macro_has_at_most_five_files()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var macro = await CreateAsync(account, "");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await SendAsync(account, $"{Path}/{macro}/attachments")).Status);
        }
        var waiting = (await SendAsync(account, $"{Path}/attachments")).Id("macro_attachment");

        var sixth = await SendAsync(account, $"{Path}/{macro}/attachments");
        var taken = await account.PutAsync($"{Path}/{macro}", $$$"""{"macro":{"attachments":[{{{waiting}}}]}}""");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (sixth.Status, taken.Status));
    }

    [Fact]
    public async Task A_file_that_no_macro_takes_goes_after_three_days()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var macro = await CreateAsync(account, "");
        var waiting = (await SendAsync(account, $"{Path}/attachments")).Id("macro_attachment");
        var taken = (await SendAsync(account, $"{Path}/{macro}/attachments")).Id("macro_attachment");

        await account.Account.Clock.AdvanceAsync(TimeSpan.FromDays(3));
        await SendAsync(account, $"{Path}/attachments");

        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"{Path}/attachments/{waiting}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await account.GetAsync($"{Path}/attachments/{taken}")).Status);
    }

    [Fact]
    public async Task A_body_without_a_file_is_refused()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var refused = await account.PostAsync($"{Path}/attachments", "{}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("AttachmentUnprocessable", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_macro_is_there_after_a_restart_and_cannot_be_deleted_as_an_attachment()
    {
        using var folder = new TemporaryFolder();
        var id = await Storage.EmulatorLife.RunAsync(folder, async account =>
        {
            var macro = await CreateAsync(account, "");
            return (await SendAsync(account, $"{Path}/{macro}/attachments")).Id("macro_attachment");
        });

        var (content, deleted) = await Storage.EmulatorLife.RunAsync(folder, async account => (
            (await account.GetAsync($"{Path}/attachments/{id}/content")).Body,
            (await account.DeleteAsync($"/api/v2/attachments/{id + 1}")).Status));

        Assert.Equal(("macro file", HttpStatusCode.UnprocessableEntity), (content, deleted));
    }

    private static Task<TestResponse> SendAsync(TestAccount account, string path) =>
        account.SendFileAsync(HttpMethod.Post, path, "attachment", "m.txt", Bytes);

    private static async Task<long> CreateAsync(TestAccount account, string more) =>
        (await account.PostAsync(Path, Body(more))).Id("macro");

    private static string Body(string more) =>
        "{\"macro\":{\"title\":\"A\",\"actions\":[{\"field\":\"status\",\"value\":\"solved\"}]" + more + "}}";
}
