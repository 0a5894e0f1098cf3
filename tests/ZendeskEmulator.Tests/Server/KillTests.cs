using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

[Trait("Category", "Long")]
public sealed class KillTests
{
    [Fact]
    public async Task Whatever_an_answer_rested_on_survives_kill_9() => await PlayAsync("Process", LongRounds.Or(2));

    [Fact]
    public async Task Whatever_an_answer_rested_on_survives_kill_9_with_Durability_Disk() => await PlayAsync("Disk", 1);

    /// <summary>Every round goes on with the same data file, so that each start also reads what earlier kills have left.</summary>
    private static async Task PlayAsync(string durability, int rounds)
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < rounds; round++)
        {
            var known = new KnownUsers(round);
            var server = await ServerProcess.ListenAsync(folder.DataFile, $"--Emulator:Durability={durability}");
            await using (server)
            {
                await UseUntilKilledAsync(server, known);
            }
            AssertNothingIsHalfWritten(folder, round);
            await AssertEverythingIsFoundAsync(folder.DataFile, known);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{durability}, round {round}: {known.Acknowledged} acknowledged writes, {known.Read} users read, {known.All.Count} users, all found");
        }
    }

    private static async Task UseUntilKilledAsync(ServerProcess server, KnownUsers known)
    {
        var chance = new Random(known.Round);
        Task[] clients =
        [
            .. Enumerable.Range(0, 4).Select(writer => Task.Run(() => new KillWriter(known, writer).WriteUntilCutAsync(server))),
            .. Enumerable.Range(0, 2).Select(reader => Task.Run(() => KillReader.ReadUntilCutAsync(server, known, reader))),
        ];
        var begun = Stopwatch.GetTimestamp();
        while (known.Acknowledged < 20)
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), "No write was answered.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        // The moment of the kill is the one thing that chance decides.
        await Task.Delay(chance.Next(0, 500), TestContext.Current.CancellationToken);
        await server.KillAsync();
        await Task.WhenAll(clients);
    }

    /// <summary>Looks at a copy of what the kill left, before the emulator has touched it again.</summary>
    private static void AssertNothingIsHalfWritten(TemporaryFolder folder, int round)
    {
        var copy = folder.FileNamed($"copy-{round}.db");
        File.Copy(folder.DataFile, copy);
        File.Copy(folder.DataFile + "-wal", copy + "-wal");
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();

        // Ids are unique over all accounts.
        Assert.Equal("ok", Ask(connection, "pragma integrity_check"));
        Assert.Equal(0L, Ask(
            connection,
            "select count(*) from users where deleted is null and id not in (select user_id from user_identities where \"primary\")"));
        Assert.Equal(0L, Ask(connection, "select count(*) from users where deleted and external_id is not null"));
        Assert.Equal(
            0L,
            Ask(connection, "select count(*) from user_identities where user_id not in (select id from users where deleted is null)"));
        Assert.Equal(0L, Ask(connection, "select count(*) - count(distinct account || ' ' || value) from user_identities"));
        Assert.Equal(0L, Ask(connection, "select count(external_id) - count(distinct account || ' ' || external_id) from users"));
        Assert.Equal(
            0L,
            Ask(
                connection,
                "select count(*) from account_records r join accounts a on a.name = r.account where r.id > 1000000000000 + a.slot * "
                + "100000000 + a.count"));
    }

    private static async Task AssertEverythingIsFoundAsync(string dataFile, KnownUsers known)
    {
        await using var server = await ServerProcess.ListenAsync(dataFile);
        using var client = server.CreateClient(known.Account);
        foreach (var user in known.All)
        {
            var shown = await client.GetResponseAsync($"/api/v2/users/{user.Id}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            var identities = await client.GetResponseAsync($"/api/v2/users/{user.Id}/identities");
            user.AssertHeldBy(shown.User, [.. identities.Json.GetProperty("identities")
                .EnumerateArray()
                .Select(identity => identity.GetProperty("value").GetString()!)]);
        }
        Assert.Equal(0, await server.TerminateAsync());
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
