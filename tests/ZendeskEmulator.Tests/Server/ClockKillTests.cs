using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public abstract class ClockKillTests(Store store)
{
    [Fact]
    public async Task After_kill_9_a_clock_is_as_the_last_response_showed_it()
    {
        using var folder = new TemporaryFolder(store);
        await using (var server = await ServerProcess.ListenAsync(folder))
        {
            using var client = server.CreateClient();
            await client.PutResponseAsync("/_emulator/clock", """{"mode":"frozen","now":"2027-01-31T12:00:00Z"}""");
            await client.PutResponseAsync("/_accounts/offset/_emulator/clock", """{"now":"2001-01-01T00:00:00Z"}""");
            var moved = await client.PostResponseAsync("/_emulator/clock/advance", """{"by":"40s"}""");
            Assert.Equal(HttpStatusCode.OK, moved.Status);
            await server.KillAsync();
        }

        await using var again = await ServerProcess.ListenAsync(folder);
        using var other = again.CreateClient();
        var frozen = await other.GetResponseAsync("/_emulator/clock");
        var offset = await other.GetResponseAsync("/_accounts/offset/_emulator/clock");

        Assert.Equal("""{"mode":"frozen","now":"2027-01-31T12:00:40Z","next_events":[]}""", frozen.Body);
        Assert.Equal("real", offset.Json.Text("mode"));
        Assert.Equal(2001, offset.Json.GetProperty("now").GetDateTimeOffset().Year);
    }

    [Fact]
    public async Task Limits_are_set_by_the_command_line()
    {
        using var folder = new TemporaryFolder(store);
        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, "--Emulator:Limits:Plan=Essential"]);
        using var client = server.CreateClient();
        await client.PutResponseAsync("/_emulator/clock", """{"mode":"frozen"}""");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            statuses.Add((await client.GetResponseAsync("/api/v2/users")).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 10), HttpStatusCode.TooManyRequests], statuses);
    }
}

/// <inheritdoc/>
public sealed class LiteDbClockKillTests() : ClockKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteClockKillTests() : ClockKillTests(Store.Sqlite);
