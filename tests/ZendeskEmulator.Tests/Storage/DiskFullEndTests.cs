using System.Diagnostics;
using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>How a full disk ends: with room for what was kept, or with the end of the process.</summary>
public abstract class DiskFullEndTests(Store store)
{
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

        UnavailableAssert.Api(kept);
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
        // As long as a container's engine waits before it kills.
        var inTime = TimeSpan.FromSeconds(10);

        var (_, took) = await Fastest.OfThreeAsync(inTime, StopAsync);

        Assert.True(took < inTime, $"It took {took}.");

        async Task<(int ExitCode, TimeSpan Took)> StopAsync()
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
            await using var restarted = await ServerProcess.ListenAsync(folder);
            using var reader = restarted.CreateClient();
            Assert.Equal(HttpStatusCode.OK, (await reader.GetResponseAsync($"/api/v2/users/{before.UserId}")).Status);
            return (exitCode, took);
        }
    }

    internal static async Task UntilReadyAsync(HttpClient client)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await client.GetResponseAsync("/_emulator/health/ready")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(50, bound.Token);
        }
    }
}

/// <inheritdoc/>
public sealed class LiteDbDiskFullEndTests() : DiskFullEndTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDiskFullEndTests() : DiskFullEndTests(Store.Sqlite);
