using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ServerStopTests
{
    /// <summary>
    /// As long as a container's engine waits before it kills. A server that waited for its clients would take thirty seconds.
    /// </summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("SIGTERM")]
    [InlineData("SIGINT")]
    public async Task A_signal_ends_the_server_in_time_though_idle_connections_are_open(string signal)
    {
        await AssertStopsInTimeAsync(async server =>
        {
            using var first = server.CreateClient();
            using var second = server.CreateClient();
            await first.GetResponseAsync("/api/v2/users");
            await second.GetResponseAsync("/api/v2/users");
            return await StopAsync(server, signal);
        });
    }

    [Theory]
    [InlineData("SIGTERM")]
    [InlineData("SIGINT")]
    public async Task A_signal_ends_the_server_in_time_though_a_request_never_ends(string signal)
    {
        await AssertStopsInTimeAsync(async server =>
        {
            using var client = server.CreateClient();
            using var halfSent = await SendHalfABodyAsync(server.BaseUrl);
            await client.GetResponseAsync("/api/v2/users");
            return await StopAsync(server, signal);
        });
    }

    [Fact]
    public async Task Every_write_acknowledged_before_SIGTERM_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var answered = new List<(long Id, string Body)>();
        await using (var server = await ServerProcess.ListenAsync(folder.DataFile))
        {
            using var client = server.CreateClient();
            for (var i = 0; i < 100; i++)
            {
                var created = await client.CreateOrUpdateAsync(
                    $"\"name\":\"User {i}\",\"email\":\"user{i}@example.com\",\"external_id\":\"u-{i}\"");
                answered.Add((created.UserId, created.User.GetRawText()));
            }
            await server.TerminateAsync();
        }

        await using var restarted = await ServerProcess.ListenAsync(folder.DataFile);
        using var reader = restarted.CreateClient();

        foreach (var (id, body) in answered)
        {
            var shown = await reader.GetResponseAsync($"/api/v2/users/{id}");
            Assert.Equal(WithoutHost(body), WithoutHost(shown.User.GetRawText()));
        }
    }

    [Fact]
    public async Task Every_write_acknowledged_while_SIGTERM_arrived_is_there_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        List<long>[] answered = [[], [], [], []];
        await using (var server = await ServerProcess.ListenAsync(folder.DataFile))
        {
            var writers = answered.Select((ids, writer) => WriteUntilCutAsync(server, writer, ids)).ToArray();
            // Once every writer is on its way.
            while (answered.Any(ids => Volatile.Read(ref ids).Count < 20))
            {
                await Task.Yield();
            }
            Assert.Equal(0, await server.TerminateAsync());
            await Task.WhenAll(writers);
        }

        await using var restarted = await ServerProcess.ListenAsync(folder.DataFile);
        using var reader = restarted.CreateClient();

        foreach (var id in answered.SelectMany(ids => ids))
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetResponseAsync($"/api/v2/users/{id}")).Status);
        }
    }

    private static async Task WriteUntilCutAsync(ServerProcess server, int writer, List<long> ids)
    {
        using var client = server.CreateClient();
        try
        {
            for (var i = 0; ; i++)
            {
                var created = await client.CreateOrUpdateAsync($"\"name\":\"User\",\"email\":\"w{writer}-{i}@example.com\"");
                if (created.Status != HttpStatusCode.Created)
                {
                    return;
                }
                ids.Add(created.UserId);
            }
        }
        catch (Exception cut) when (LostResponse.Is(cut))
        {
            // The server is gone; what was not answered may be there or not.
        }
    }

    /// <param name="stop">Uses a server and stops it.</param>
    private static async Task AssertStopsInTimeAsync(Func<ServerProcess, Task<(int ExitCode, TimeSpan Took)>> stop)
    {
        var (_, took) = await Fastest.OfThreeAsync(InTime, async () =>
        {
            using var folder = new TemporaryFolder();
            await using var server = await ServerProcess.ListenAsync(folder.DataFile);
            var (exitCode, took) = await stop(server);
            Assert.Equal(0, exitCode);
            Assert.Empty(server.Errors);
            return (exitCode, took);
        });

        Assert.True(took < InTime, $"It took {took}.");
    }

    private static async Task<(int ExitCode, TimeSpan Took)> StopAsync(ServerProcess server, string signal)
    {
        var start = Stopwatch.GetTimestamp();
        var exitCode = await (signal == "SIGTERM" ? server.TerminateAsync() : server.InterruptAsync());
        var took = Stopwatch.GetElapsedTime(start);
        TestContext.Current.TestOutputHelper?.WriteLine($"{signal}: exit code {exitCode} after {took.TotalMilliseconds:F0} ms");
        return (exitCode, took);
    }

    /// <summary>A request that announces 1,000 bytes, sends 10, and never sends the rest.</summary>
    private static async Task<TcpClient> SendHalfABodyAsync(Uri address)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var head = Encoding.ASCII.GetBytes(
            "POST /api/v2/users/create_or_update HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer acct_default\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"user\": {");
        await connection.GetStream().WriteAsync(head, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>A restart takes another port, and the urls follow it.</summary>
    private static string WithoutHost(string json) =>
        System.Text.RegularExpressions.Regex.Replace(json, "http://127\\.0\\.0\\.1:[0-9]+", "");
}
