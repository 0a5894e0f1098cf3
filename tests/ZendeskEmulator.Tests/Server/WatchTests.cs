using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>What a person sees of the requests of a running emulator.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task Watch_prints_a_line_for_each_request_when_its_response_is_sent()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var watch = await WatchAsync(server, "watch", "--count", "3", "--account", "acme");

        Assert.Equal(3, watch.Output.Count);
        Assert.All(watch.Output, line => Assert.Matches(
            @"^\d\d:\d\d:\d\d\.\d\d\d  200  GET /api/v2/users/me\.json  ShowCurrentUser  \d+\.\d ms$",
            line));
    }

    [Fact]
    public async Task On_a_terminal_watch_draws_a_screen_until_it_has_seen_enough()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var watch = await WatchAsync(
            server,
            ServerProcess.RunOnTerminalAsync(["watch", "--count", "3", "--account", "acme", "--url", server.BaseUrl.ToString()]));

        var screen = string.Join('\n', watch.Output);
        Assert.Contains("GET /api/v2/users/me.json", screen, StringComparison.Ordinal);
        Assert.Contains("Clock: ", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("exception", screen, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_reader_of_the_stream_that_leaves_is_not_logged_as_a_failure()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        for (var round = 0; round < 10; round++)
        {
            using var client = server.CreateClient();
            await using var stream = await client.GetStreamAsync("/_emulator/requests/stream", TestContext.Current.CancellationToken);
            Assert.Equal(':', stream.ReadByte());
        }

        await server.TerminateAsync();

        Assert.Empty(server.Output.Skip(3));
    }

    [Fact]
    public async Task With_json_each_request_is_an_object()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        await using var watch = await WatchAsync(server, "watch", "--json", "--count", "2", "--account", "acme");

        Assert.Equal(2, watch.Output.Count);
        Assert.All(watch.Output, line => Assert.Equal("ShowCurrentUser", JsonDocument.Parse(line).RootElement.Text("operation")));
    }

    [Fact]
    public async Task Requests_are_a_table_and_can_be_filtered()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        using var client = server.CreateClient();
        await client.GetResponseAsync("/api/v2/users/me");
        await client.GetResponseAsync("/api/v2/users/1");

        await using var all = await ServerProcess.RunAsync(["requests", "--url", server.BaseUrl.ToString()]);
        await using var missing = await ServerProcess.RunAsync(["requests", "--status", "4xx", "--url", server.BaseUrl.ToString()]);
        await using var none = await ServerProcess.RunAsync(["requests", "--status", "429", "--url", server.BaseUrl.ToString()]);

        Assert.Contains(all.Output, line => line.Contains("ShowCurrentUser", StringComparison.Ordinal));
        Assert.DoesNotContain(missing.Output, line => line.Contains("ShowCurrentUser", StringComparison.Ordinal));
        Assert.Contains(missing.Output, line => line.Contains("404      GET /api/v2/users/1", StringComparison.Ordinal));
        Assert.Equal(["No request that matches."], none.Output);
    }

    [Fact]
    public async Task A_server_with_log_requests_prints_a_line_for_each_request_of_every_account()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile, "--log-requests");
        using var one = server.CreateClient("one");
        using var other = server.CreateClient("other");
        await one.GetResponseAsync("/api/v2/users/me");
        await other.GetResponseAsync("/api/v2/users/1");
        await one.GetResponseAsync("/api/v2/users/2");

        await server.TerminateAsync();

        string[] lines = [.. server.Output.Skip(3)];
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("one  ", StringComparison.Ordinal)
            && line.Contains("  200  GET /api/v2/users/me  ShowCurrentUser  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("one  ", StringComparison.Ordinal)
            && line.Contains("  404  GET /api/v2/users/2  ShowUser  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("other  ", StringComparison.Ordinal)
            && line.Contains("  404  GET /api/v2/users/1  ShowUser  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accounts_are_created_listed_and_deleted()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile);
        string[] url = ["--url", server.BaseUrl.ToString()];

        await using var created = await ServerProcess.RunAsync(["accounts", "create", "acme", "--plan", "SuiteTeam", .. url]);
        await using var again = await ServerProcess.RunAsync(["accounts", "create", "acme", .. url]);
        await using var listed = await ServerProcess.RunAsync(["accounts", .. url]);
        await using var deleted = await ServerProcess.RunAsync(["accounts", "delete", "acme", .. url]);
        await using var none = await ServerProcess.RunAsync(["accounts", "delete", "acme", .. url]);

        Assert.Equal(
            [
                "Account acme, plan SuiteTeam",
                $"Address: {server.BaseUrl}_accounts/acme/",
                "Credentials: owner@acme.example/token:acct_acme",
            ],
            created.Output);
        await again.AssertRefusedAsync("There is an account 'acme' already.");
        Assert.Contains(listed.Output, line => line.Contains("acme", StringComparison.Ordinal));
        Assert.Equal(["The account acme is deleted."], deleted.Output);
        await none.AssertRefusedAsync("There is no account 'acme'.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task Watch_refuses_to_see_fewer_requests_than_one(string count)
    {
        await using var watch = await ServerProcess.RunAsync(["watch", "--count", count]);

        await watch.AssertRefusedAsync("--count takes a whole number from 1");
    }

    [Fact]
    public async Task With_log_requests_an_account_that_was_deleted_and_created_again_begins_anew()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile, "--log-requests");
        using var acme = server.CreateClient("acme");
        using var other = server.CreateClient("other");
        await acme.GetResponseAsync("/api/v2/users/me");
        await PrintedAsync("acme  ");
        await other.DeleteAsync(new Uri("/_emulator/accounts/acme", UriKind.Relative), TestContext.Current.CancellationToken);
        await other.GetResponseAsync("/api/v2/users/me");
        await PrintedAsync("other  ");
        await acme.GetResponseAsync("/api/v2/users/me");

        await server.TerminateAsync();

        Assert.Equal(2, server.Output.Count(line => line.StartsWith("acme  ", StringComparison.Ordinal)));

        async Task PrintedAsync(string account)
        {
            while (!server.Output.Any(line => line.StartsWith(account, StringComparison.Ordinal)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>Runs watch until it has seen enough: the requests go on until it ends, as it begins when it begins.</summary>
    private static Task<ServerProcess> WatchAsync(ServerProcess server, params string[] arguments) =>
        WatchAsync(server, ServerProcess.RunAsync([.. arguments, "--url", server.BaseUrl.ToString()]));

    /// <inheritdoc cref="WatchAsync(ServerProcess, string[])"/>
    private static async Task<ServerProcess> WatchAsync(ServerProcess server, Task<ServerProcess> watching)
    {
        using var client = server.CreateClient("acme");
        while (!watching.IsCompleted)
        {
            await client.GetResponseAsync("/api/v2/users/me.json");
            await Task.WhenAny(
                watching, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        }
        var watch = await watching;
        Assert.Equal(0, await watch.WaitForExitAsync());
        return watch;
    }
}
