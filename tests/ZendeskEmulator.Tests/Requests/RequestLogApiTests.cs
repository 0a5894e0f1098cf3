using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>What the request log keeps of a request, over HTTP and in C#.</summary>
public sealed class RequestLogApiTests
{
    [Fact]
    public async Task One_request_has_headers_bodies_and_reasons()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"external_id\":\"R-1\",\"password\":\"geheim-geheim\"");
        var updated = await account.CreateOrUpdateAsync("\"external_id\":\"r-1\",\"notes\":\"n\"");

        var shown = (await account.GetAsync("/_emulator/requests/2")).Json;
        var latest = (await account.GetAsync("/_emulator/requests/latest")).Json;
        var first = await account.GetAsync("/_emulator/requests/1");

        Assert.Equal(shown.GetRawText(), latest.GetRawText());
        Assert.Equal("Basic ***", shown.GetProperty("request").GetProperty("headers").Text("Authorization"));
        Assert.Equal("""{"user":{"external_id":"r-1","notes":"n"}}""", shown.GetProperty("request").Text("body"));
        Assert.Equal(updated.Body, shown.GetProperty("response").Text("body"));
        Assert.Equal("700", shown.GetProperty("response").GetProperty("headers").Text("X-Rate-Limit"));
        var explain = shown.GetProperty("explain");
        Assert.Equal(account.Account.Name, explain.Text("account"));
        Assert.Equal("header", explain.Text("account_by"));
        Assert.Equal(
            $$$"""{"user_id":{{{updated.UserId}}},"by":"external_id","note":"in another case"}""",
            explain.GetProperty("matched").GetRawText());
        Assert.Equal(["account", "create-update-user"], explain.GetProperty("limits").EnumerateArray().Select(limit => limit.Text("rule")));
        Assert.Equal(
            $$$"""[{"kind":"users","id":{{{updated.UserId}}},"what":"updated"}]""",
            explain.GetProperty("written").GetRawText());
        Assert.NotEmpty(explain.Texts("assumptions"));
        Assert.DoesNotContain("geheim", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_not_there_is_404()
    {
        using var account = await TestEmulator.NewAccountAsync();

        foreach (var path in (string[])["1", "x", "latest", "99999999999999999999"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync($"/_emulator/requests/{path}")).Status);
        }
    }

    [Fact]
    public async Task The_log_is_emptied_and_its_counts_continue()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/api/v2/users/me");

        var deleted = await account.DeleteAsync("/_emulator/requests");
        await account.GetAsync("/api/v2/users/me");

        Assert.Equal("""{"deleted":2}""", deleted.Body);
        Assert.Equal([3], account.Account.Requests.List().Select(request => request.Id));
    }

    [Fact]
    public async Task A_reset_empties_the_log()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.GetAsync("/api/v2/users/me");

        await account.Account.ResetAsync();

        Assert.Null(account.Account.Requests.Latest);
    }

    [Fact]
    public async Task A_request_that_is_not_let_in_is_logged_without_a_caller()
    {
        using var account = await TestEmulator.NewAccountAsync();
        account.Client.DefaultRequestHeaders.Authorization = null;

        await account.GetAsync("/api/v2/users");

        var request = account.Account.Requests.Latest!;
        Assert.Equal(401, request.Status);
        Assert.Null(request.CallerId);
        Assert.Equal("anonymous", request.CallerRole);
    }

    [Fact]
    public async Task A_switched_off_log_keeps_nothing()
    {
        var options = new EmulatorOptions();
        options.RequestLog.MaxEntries = 0;
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        await account.GetAsync("/api/v2/users/me");

        Assert.Empty(account.Account.Requests.List());
    }

    [Fact]
    public async Task Long_bodies_are_cut()
    {
        var options = new EmulatorOptions();
        options.RequestLog.MaxBodyBytes = 100;
        await using var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());

        await account.CreateOrUpdateAsync($"\"name\":\"Roger\",\"notes\":\"{new string('n', 1_000)}\"");

        var shown = (await account.GetAsync("/_emulator/requests/1")).Json.GetProperty("request");
        Assert.Equal(100, shown.Text("body")!.Length);
        Assert.True(shown.Flag("cut"));
        Assert.Equal(1_036, account.Account.Requests.Latest!.RequestBytes);
    }

    [Fact]
    public async Task The_log_is_exported_as_HAR()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.GetAsync("/api/v2/users?page[size]=1");

        var log = (await account.GetAsync("/_emulator/requests/har")).Json.GetProperty("log");

        Assert.Equal("1.2", log.Text("version"));
        var entries = log.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["POST", "GET"], entries.Select(entry => entry.GetProperty("request").Text("method")));
        Assert.Equal(
            "http://localhost/api/v2/users/create_or_update",
            entries[0].GetProperty("request").Text("url"));
        Assert.Equal("""{"user":{"name":"Roger"}}""", entries[0].GetProperty("request").GetProperty("postData").Text("text"));
        Assert.Equal("page[size]", entries[1].GetProperty("request").GetProperty("queryString")[0].Text("name"));
        Assert.Equal(201, entries[0].GetProperty("response").Number("status"));
    }

    [Fact]
    public async Task A_request_is_copied_for_a_shell_and_for_a_test()
    {
        using var account = await TestEmulator.NewAccountAsync();
        await account.CreateOrUpdateAsync("\"name\":\"Pat O'Hara\"");

        var request = account.Account.Requests.Latest!;

        Assert.Contains("-u \"$ZENDESK_EMAIL/token:$ZENDESK_TOKEN\"", request.ToCurl(), StringComparison.Ordinal);
        Assert.Contains("""--data-binary '{"user":{"name":"Pat O'\''Hara"}}'""", request.ToCurl(), StringComparison.Ordinal);
        Assert.Contains("HttpMethod.Parse(\"POST\"), \"/api/v2/users/create_or_update\"", request.ToCSharp(), StringComparison.Ordinal);
        Assert.Contains("Assert.Equal(201, (int)response.StatusCode);", request.ToCSharp(), StringComparison.Ordinal);
    }
}
