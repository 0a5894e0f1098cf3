using System.Diagnostics;
using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A disk that takes nothing more, played by the limit of the process on the size of files.</summary>
public abstract class DiskFullTests(Store store)
{
    [Fact]
    public async Task A_write_that_cannot_be_stored_answers_503_in_Zendesks_shape_without_Retry_After()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        await client.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        FileSizeLimit.Of(server).Forbid();

        var response = await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        AssertUnavailable(response);
    }

    [Fact]
    public async Task While_writing_fails_ready_is_503_and_live_is_200()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        await client.GetResponseAsync("/api/v2/users");
        var readyBefore = await client.GetResponseAsync("/_emulator/health/ready");
        FileSizeLimit.Of(server).Forbid();
        await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var ready = await client.GetResponseAsync("/_emulator/health/ready");
        var live = await client.GetResponseAsync("/_emulator/health/live");

        Assert.Equal(HttpStatusCode.OK, readyBefore.Status);
        AssertControlUnavailable(ready);
        Assert.Equal(HttpStatusCode.OK, live.Status);
    }

    [Fact]
    public async Task While_writing_fails_a_further_write_is_refused_at_once_and_leaves_nothing_in_memory()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var failing = server.CreateClient("failing");
        using var quiet = server.CreateClient("quiet");
        await quiet.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        await failing.GetResponseAsync("/api/v2/users");
        FileSizeLimit.Of(server).Forbid();
        await failing.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var (refused, took) = await TimeAsync(() => quiet.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\""));
        var list = await quiet.GetResponseAsync("/api/v2/users");

        AssertUnavailable(refused);
        Assert.True(took < TimeSpan.FromSeconds(1), $"It took {took}.");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(2, list.Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task While_writing_fails_accounts_with_nothing_pending_go_on_reading()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var failing = server.CreateClient("failing");
        using var quiet = server.CreateClient("quiet");
        var before = await quiet.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        await failing.GetResponseAsync("/api/v2/users");
        FileSizeLimit.Of(server).Forbid();
        await failing.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var (shown, took) = await TimeAsync(() => quiet.GetResponseAsync($"/api/v2/users/{before.UserId}"));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.True(took < TimeSpan.FromSeconds(1), $"It took {took}.");
    }

    [Fact]
    public async Task While_writing_fails_an_account_with_a_change_in_the_kept_batch_answers_reads_with_503_after_a_second()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        var before = await client.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        FileSizeLimit.Of(server).Forbid();
        await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var (shown, took) = await TimeAsync(() => client.GetResponseAsync($"/api/v2/users/{before.UserId}"));

        AssertUnavailable(shown);
        Assert.True(took < TimeSpan.FromSeconds(3), $"It took {took}.");
    }

    [Fact]
    public async Task While_writing_fails_the_first_request_of_a_new_account_does_not_hang()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var failing = server.CreateClient("failing");
        using var fresh = server.CreateClient("fresh");
        await failing.GetResponseAsync("/api/v2/users");
        FileSizeLimit.Of(server).Forbid();
        await failing.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var response = await fresh.GetResponseAsync("/api/v2/users").WaitAsync(
            TimeSpan.FromSeconds(5),
            TestContext.Current.CancellationToken);

        AssertUnavailable(response);
    }

    [Fact]
    public async Task While_writing_fails_a_reset_is_refused_and_does_not_hang()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var failing = server.CreateClient("failing");
        using var quiet = server.CreateClient("quiet");
        await quiet.GetResponseAsync("/api/v2/users");
        await failing.GetResponseAsync("/api/v2/users");
        FileSizeLimit.Of(server).Forbid();
        await failing.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var response = await quiet.PostResponseAsync("/_emulator/reset").WaitAsync(
            TimeSpan.FromSeconds(5),
            TestContext.Current.CancellationToken);

        AssertControlUnavailable(response);
    }

    [Fact]
    public async Task A_write_whose_body_arrives_while_writing_fails_is_refused_and_does_not_hang()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var failing = server.CreateClient("failing");
        using var quiet = server.CreateClient("quiet");
        await failing.GetResponseAsync("/api/v2/users");
        await quiet.GetResponseAsync("/api/v2/users");
        using var late = new LateBody("{\"user\":{\"name\":\"Late\"}}");
        var answering = quiet.PostAsync("/api/v2/users", late, TestContext.Current.CancellationToken);
        await late.HeadersSent;
        FileSizeLimit.Of(server).Forbid();
        await failing.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        late.Send();
        using var response = await answering.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var list = await quiet.GetResponseAsync("/api/v2/users");
        Assert.Equal(HttpStatusCode.OK, list.Status);
    }

    [Fact]
    public async Task Writes_that_meet_the_failure_at_the_same_time_are_all_answered()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        var clients = Enumerable.Range(0, 32).Select(i => server.CreateClient($"account-{i % 4}")).ToArray();
        await Task.WhenAll(clients.Select(client => client.GetResponseAsync("/api/v2/users")));
        FileSizeLimit.Of(server).Forbid();

        var responses = await Task.WhenAll(
            clients.Select((client, i) => client.CreateOrUpdateAsync($"\"name\":\"Now\",\"email\":\"now{i}@example.com\"")))
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.All(responses, AssertUnavailable);
        Array.ForEach(clients, client => client.Dispose());
    }

    [Fact]
    public async Task When_the_disk_takes_it_all_goes_on_without_a_restart()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        await client.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        var limit = FileSizeLimit.Of(server);
        limit.Forbid();
        var kept = await client.CreateOrUpdateAsync("\"name\":\"Kept\",\"email\":\"kept@example.com\"");

        limit.Allow();
        await UntilReadyAsync(client);

        AssertUnavailable(kept);
        var repeated = await client.CreateOrUpdateAsync("\"name\":\"Kept\",\"email\":\"kept@example.com\"");
        Assert.Equal(HttpStatusCode.OK, repeated.Status);
        var written = await client.CreateOrUpdateAsync("\"name\":\"After\",\"email\":\"after@example.com\"");
        Assert.Equal(HttpStatusCode.Created, written.Status);
        await server.KillAsync();
        await using var restarted = await ServerProcess.ListenAsync(folder);
        using var reader = restarted.CreateClient();
        var list = await reader.GetResponseAsync("/api/v2/users");
        Assert.Equal(
            ["owner@default.example", "before@example.com", "kept@example.com", "after@example.com"],
            list.Json.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("email").GetString()));
    }

    [Fact]
    public async Task SIGTERM_ends_the_server_in_time_though_writing_fails()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        var before = await client.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        FileSizeLimit.Of(server).Forbid();
        await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        var start = Stopwatch.GetTimestamp();
        var exitCode = await server.TerminateAsync();
        var took = Stopwatch.GetElapsedTime(start);

        Assert.Equal(0, exitCode);
        Assert.True(took < TimeSpan.FromSeconds(2), $"It took {took}.");
        await using var restarted = await ServerProcess.ListenAsync(folder);
        using var reader = restarted.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetResponseAsync($"/api/v2/users/{before.UserId}")).Status);
    }

    private static void AssertControlUnavailable(TestResponse response)
    {
        var error = response.Json.GetProperty("error");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.Status);
        Assert.Equal("unavailable", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal("application/json", response.ContentHeaders.ContentType?.MediaType);
        Assert.Null(response.Headers.RetryAfter);
    }

    private static void AssertUnavailable(TestResponse response)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.Status);
        Assert.Equal("ServiceUnavailable", response.Json.GetProperty("error").GetString());
        Assert.NotEqual("", response.Json.GetProperty("description").GetString());
        Assert.Equal("application/json", response.ContentHeaders.ContentType?.MediaType);
        Assert.Null(response.Headers.RetryAfter);
    }

    private static async Task<(TestResponse Response, TimeSpan Took)> TimeAsync(Func<Task<TestResponse>> call)
    {
        var start = Stopwatch.GetTimestamp();
        var response = await call();
        return (response, Stopwatch.GetElapsedTime(start));
    }

    private static async Task UntilReadyAsync(HttpClient client)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while ((await client.GetResponseAsync("/_emulator/health/ready")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(50, bound.Token);
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbDiskFullTests() : DiskFullTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDiskFullTests() : DiskFullTests(Store.Sqlite);
