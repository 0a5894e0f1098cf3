using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Requests;

/// <summary>The request log over HTTP and in C#.</summary>
public sealed class RequestLogApiTests
{
    [Fact]
    public async Task Requests_are_listed_newest_first_with_what_happened_to_them()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}.json?include=identities");
        await account.GetAsync("/api/v2/nonsense");

        var list = (await account.GetAsync("/_emulator/requests")).Json.GetProperty("requests").EnumerateArray().ToList();

        Assert.Equal([3, 2, 1], list.Select(one => one.Number("id")));
        Assert.Equal([404, 200, 201], list.Select(one => one.Number("status")));
        Assert.Equal([null, "ShowUser", "CreateOrUpdateUser"], list.Select(one => one.Text("operation")));
        Assert.Equal($"/api/v2/users/{created.UserId}.json?include=identities", list[1].Text("path"));
        Assert.Equal("admin", list[0].GetProperty("caller").Text("role"));
        Assert.Equal(created.Headers.GetValues("X-Request-Id").Single(), list[2].Text("request_id"));
        Assert.Equal(3, account.Account.Requests.List().Count);
    }

    [Theory]
    [InlineData("status=404", 1)]
    [InlineData("status=2xx", 2)]
    [InlineData("operation=ShowUser", 1)]
    [InlineData("operation=*User", 2)]
    [InlineData("method=get", 2)]
    [InlineData("path=/api/v2/users/*", 2)]
    [InlineData("text=roger@example.org", 2)]
    [InlineData("user=roger@example.org", 1)]
    [InlineData("user=R-1", 1)]
    [InlineData("caller=owner@*", 3)]
    [InlineData("caller=nobody@example.org", 0)]
    [InlineData("match=%7B%22body%22:%7B%22user.external_id%22:%22R-1%22%7D%7D", 1)]
    public async Task A_query_filters_them(string query, int count)
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\",\"external_id\":\"R-1\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}");
        await account.GetAsync("/api/v2/nonsense");

        var list = await account.GetAsync($"/_emulator/requests?{query}");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(count, list.Json.GetProperty("requests").GetArrayLength());
    }

    [Fact]
    public async Task A_user_finds_its_requests_by_id()
    {
        using var account = await TestEmulator.NewAccountAsync();
        var created = await account.CreateOrUpdateAsync("\"name\":\"Roger\",\"email\":\"roger@example.org\"");
        await account.GetAsync($"/api/v2/users/{created.UserId}");
        await account.GetAsync("/api/v2/users");

        var list = await account.GetAsync($"/_emulator/requests?user={created.UserId}");

        Assert.Equal([2, 1], list.Ids("requests"));
    }

    [Theory]
    [InlineData("staus=1", "'staus' is unknown here; the nearest known name is 'status'")]
    [InlineData("status=abc", "status must be a status such as 429, or 4xx")]
    [InlineData("operation=ShowUsr", "there is no operation 'ShowUsr'; the nearest is 'ShowUser'")]
    [InlineData("page[size]=0", "page[size] must be a whole number from 1 to 1000")]
    [InlineData("page[after]=x", "page[after] must be the after_cursor of another page")]
    [InlineData("match=x", "match must be a JSON object")]
    public async Task A_wrong_query_is_refused(string query, string message)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.GetAsync($"/_emulator/requests?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(message, response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        using var account = await TestEmulator.NewAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await account.GetAsync("/api/v2/users/me");
        }

        var ids = new List<long>();
        var query = "page[size]=2";
        while (true)
        {
            var page = await account.GetAsync($"/_emulator/requests?{query}");
            ids.AddRange(page.Ids("requests"));
            if (page.Json.GetProperty("meta").Flag("has_more") == false)
            {
                break;
            }
            query = $"page[size]=2&page[after]={page.Json.GetProperty("meta").Text("after_cursor")}";
        }

        Assert.Equal([5, 4, 3, 2, 1], ids);
    }

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
    public async Task The_log_is_emptied_and_goes_on_counting()
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

    [Fact]
    public async Task Who_follows_sees_each_request_that_matches()
    {
        using var account = await TestEmulator.NewAccountAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await account.GetAsync("/api/v2/users/me");
        var seen = new List<long>();
        var following = Task.Run(
            async () =>
            {
                await foreach (var batch in account.Account.Requests.FollowAsync(new RequestMatch { Method = "GET" }, 0, stop.Token))
                {
                    seen.AddRange(batch.Requests.Select(request => request.Id));
                    if (seen.Count == 3)
                    {
                        return;
                    }
                }
            },
            TestContext.Current.CancellationToken);

        await account.CreateOrUpdateAsync("\"name\":\"Roger\"");
        await account.GetAsync("/api/v2/users/me");
        await account.GetAsync("/api/v2/users/me");

        await following.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal([1, 3, 4], seen);
    }

    [Fact]
    public async Task A_stream_sends_requests_as_events_and_ends_with_the_emulator()
    {
        var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var account = new TestAccount(emulator.CreateAccount());
        using var response = await account.Client.GetAsync(
            "/_emulator/requests/stream?status=2xx",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(": ", await lines.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await account.GetAsync("/api/v2/nonsense");
        await account.GetAsync("/api/v2/users/me");

        var text = await ReadUntilAsync(lines, "data: ");
        Assert.Equal([2], JsonDocument.Parse(text["data: ".Length..]).RootElement.GetProperty("requests").EnumerateArray().Select(one => one.Number("id")));
        await emulator.DisposeAsync();
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is not null)
        {
        }
    }

    private static async Task<string> ReadUntilAsync(StreamReader lines, string start)
    {
        while (true)
        {
            var line = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line!.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
