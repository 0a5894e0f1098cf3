using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

public sealed class SnapshotsControlTests
{
    private const string Path = "/_emulator/snapshots";

    [Fact]
    public async Task A_snapshot_is_saved_listed_restored_and_deleted()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze(DateTimeOffset.Parse("2027-01-31T12:00:00Z", null));
        var saved = await account.PostAsync(Path, """{"name":"seeded"}""");
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");

        var restored = await account.PostAsync($"{Path}/seeded/restore", "");

        Assert.Equal(HttpStatusCode.Created, saved.Status);
        Assert.Equal("""{"snapshot":{"name":"seeded","created_at":"2027-01-31T12:00:00Z","kept":0,"bytes":0}}""", saved.Body);
        Assert.Equal(HttpStatusCode.OK, restored.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/api/v2/users/{id}")).Status);
        Assert.Equal(["seeded"], (await account.GetAsync(Path)).Names("snapshots"));
        Assert.Equal(HttpStatusCode.OK, (await account.DeleteAsync($"{Path}/seeded")).Status);
        Assert.Empty((await account.GetAsync(Path)).Names("snapshots"));
    }

    [Fact]
    public async Task A_diff_is_JSON_or_text()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Account.Clock.Freeze();
        var group = (await account.PostAsync("/api/v2/groups", """{"group":{"name":"Old"}}""")).Id("group");
        await account.PostAsync(Path, """{"name":"a"}""");
        await account.PutAsync($"/api/v2/groups/{group}", """{"group":{"name":"N<e>w","description":"d"}}""");

        var diff = (await account.GetAsync($"{Path}/a/diff")).Json.GetProperty("diff");
        var text = await account.GetAsync($"{Path}/a/diff?to=now&format=text");
        var none = (await account.GetAsync($"{Path}/a/diff?max=0")).Json.GetProperty("diff");

        Assert.Equal(
            ("a", "now", 0, 1, 0),
            (diff.Text("from"), diff.Text("to"), diff.Number("created"), diff.Number("changed"), diff.Number("deleted")));
        var record = Assert.Single(diff.GetProperty("records").EnumerateArray());
        Assert.Equal(("changed", "groups", group), (record.Text("type"), record.Text("kind"), record.Number("id")));
        Assert.Equal("""{"before":"Old","after":"N<e>w"}""", record.GetProperty("fields").GetProperty("name").GetRawText());
        Assert.Equal("text/plain; charset=utf-8", text.ContentHeaders.ContentType!.ToString());
        Assert.StartsWith($"a → now: 0 created, 1 changed, 0 deleted\n~ groups {group} N<e>w\n", text.Body, StringComparison.Ordinal);
        Assert.True(none.Flag("has_more"));
        Assert.Empty(none.GetProperty("records").EnumerateArray());
    }

    [Fact]
    public async Task An_account_begins_with_a_snapshot_of_the_one_that_the_request_chose()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var id = await account.CreateUserAsync("\"name\":\"Roger\"");
        await account.PostAsync(Path, """{"name":"seeded"}""");

        var forked = (await account.PostAsync("/_emulator/accounts", """{"from_snapshot":"seeded"}""")).Json.GetProperty("account");

        var shown = await account.GetAsync($"/_accounts/{forked.Text("name")}/api/v2/users/{id}");
        Assert.Equal("Roger", shown.User.Text("name"));
    }

    [Theory]
    [InlineData("POST", "", """{"name":"taken"}""", 409, "There is a snapshot 'taken' already.")]
    [InlineData("POST", "", "{}", 400, "The name of a snapshot has 1 to 64 letters, digits, hyphens, underscores and dots, no dot first.")]
    [InlineData("POST", "", """{"nam":"a"}""", 400, "'nam' is unknown here; the nearest known name is 'name'")]
    [InlineData("POST", "/missing/restore", "", 404, "There is no snapshot 'missing'.")]
    [InlineData("DELETE", "/missing", null, 404, "There is no snapshot 'missing'.")]
    [InlineData("GET", "/missing/diff", null, 404, "There is no snapshot 'missing'.")]
    [InlineData("GET", "/taken/diff?to=missing", null, 404, "There is no snapshot 'missing'.")]
    [InlineData("GET", "/taken/diff?max=-1", null, 400, "max must be a whole number from 0 to 10000")]
    [InlineData("GET", "/taken/diff?format=xml", null, 400, "format must be json or text")]
    public async Task A_mistake_is_reported(string method, string path, string? body, int status, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(Path, """{"name":"taken"}""");

        var response = await account.SendAsync(new HttpMethod(method), Path + path, body);

        Assert.Equal(status, (int)response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task A_fork_of_a_missing_snapshot_is_a_404_and_of_a_name_in_use_a_409()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.PostAsync(Path, """{"name":"seeded"}""");

        var missing = await account.PostAsync("/_emulator/accounts", """{"from_snapshot":"missing"}""");
        var taken = await account.PostAsync("/_emulator/accounts", $$"""{"from_snapshot":"seeded","name":"{{account.Account.Name}}"}""");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Conflict), (missing.Status, taken.Status));
    }
}
