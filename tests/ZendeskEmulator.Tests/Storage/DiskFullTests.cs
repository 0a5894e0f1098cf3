using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>A disk that takes nothing more, played by the limit of the process on the size of files.</summary>
public abstract class DiskFullTests(Store store)
{
    [Fact]
    public async Task A_write_that_cannot_be_stored_gets_503_in_Zendesks_form_without_Retry_After()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        await client.CreateOrUpdateAsync("\"name\":\"Before\",\"email\":\"before@example.com\"");
        FileSizeLimit.Of(server).Forbid();

        var response = await client.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\"");

        UnavailableAssert.Api(response);
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
        UnavailableAssert.ControlPlane(ready);
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

        var (refused, took) = await Fastest.OfThreeAsync(
            TimeSpan.FromSeconds(1), () => quiet.CreateOrUpdateAsync("\"name\":\"Now\",\"email\":\"now@example.com\""));
        var list = await quiet.GetResponseAsync("/api/v2/users");

        UnavailableAssert.Api(refused);
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

        var (shown, took) = await Fastest.OfThreeAsync(
            TimeSpan.FromSeconds(1), () => quiet.GetResponseAsync($"/api/v2/users/{before.UserId}"));

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

        var (shown, took) = await Fastest.OfThreeAsync(
            TimeSpan.FromSeconds(3), () => client.GetResponseAsync($"/api/v2/users/{before.UserId}"));

        UnavailableAssert.Api(shown);
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

        var response = await fresh.GetResponseAsync("/api/v2/users");

        UnavailableAssert.Api(response);
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

        var response = await quiet.PostResponseAsync("/_emulator/reset");

        UnavailableAssert.ControlPlane(response);
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
        using var response = await answering;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var list = await quiet.GetResponseAsync("/api/v2/users");
        Assert.Equal(HttpStatusCode.OK, list.Status);
    }

    [Fact]
    public async Task Writes_that_meet_the_failure_at_the_same_time_all_get_a_response()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        var clients = Enumerable.Range(0, 32).Select(i => server.CreateClient($"account-{i % 4}")).ToArray();
        await Task.WhenAll(clients.Select(client => client.GetResponseAsync("/api/v2/users")));
        FileSizeLimit.Of(server).Forbid();

        var responses = await Task.WhenAll(
            clients.Select((client, i) => client.CreateOrUpdateAsync($"\"name\":\"Now\",\"email\":\"now{i}@example.com\"")));

        Assert.All(responses, UnavailableAssert.Api);
        Array.ForEach(clients, client => client.Dispose());
    }
}

/// <inheritdoc/>
public sealed class LiteDbDiskFullTests() : DiskFullTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDiskFullTests() : DiskFullTests(Store.Sqlite);
