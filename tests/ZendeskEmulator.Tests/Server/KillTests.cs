using System.Diagnostics;
using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Storage;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Server;

[Trait("Category", "Long")]
public abstract class KillTests(Store store)
{
    [Fact]
    public async Task Acknowledged_writes_survive_kill_9() => await PlayAsync("Process", LongRounds.Or(2));

    [Fact]
    public async Task Acknowledged_writes_survive_kill_9_with_Durability_Disk() => await PlayAsync("Disk", LongRounds.Or(1));

    /// <summary>Every round continues with the same data file, so that each start also reads the traces of earlier kills.</summary>
    private async Task PlayAsync(string durability, int rounds)
    {
        using var folder = new TemporaryFolder(store);
        for (var round = 0; round < rounds; round++)
        {
            var known = new KnownUsers(round);
            var server = await ServerProcess.ListenAsync(folder, $"--Emulator:Durability={durability}");
            await using (server)
            {
                await UseUntilKilledAsync(server, known);
            }
            await AssertNothingIsHalfWrittenAsync(folder, round);
            await AssertEverythingIsFoundAsync(folder, known);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{store}, {durability}, round {round}: {known.Acknowledged} acknowledged writes, {known.Read} users read,"
                + $" {known.All.Count} users, all found");
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
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2), "No write was answered.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        // The moment of the kill is the one thing that chance decides.
        await Task.Delay(chance.Next(0, 500), TestContext.Current.CancellationToken);
        await server.KillAsync();
        await Task.WhenAll(clients);
    }

    /// <summary>Looks at a copy of what the kill left, before the emulator has touched it again.</summary>
    private async Task AssertNothingIsHalfWrittenAsync(TemporaryFolder folder, int round)
    {
        var copy = folder.FileNamed($"copy-{round}.db");
        DataFileCopy.Copy(store, folder.DataFile, copy);
        var stored = await StoredRecords.ReadAsync(copy);
        var users = stored.Of<User>();
        var identities = stored.Of<UserIdentity>();
        var kept = users.Where(user => !user.Record.Deleted).Select(user => user.Record.Id).ToHashSet();
        var deleted = users.Where(user => user.Record.Deleted).ToList();

        Assert.NotEmpty(kept);
        // Ids are unique over all accounts.
        Assert.Equal(users.Count, users.Select(user => user.Record.Id).Distinct().Count());
        Assert.All(kept, id => Assert.Contains(identities, identity => identity.Record.UserId == id && identity.Record.Primary));
        Assert.All(deleted, user => Assert.Null(user.Record.ExternalId));
        Assert.All(identities, identity => Assert.Contains(identity.Record.UserId, kept));
        AssertUnique(identities.Select(identity => (identity.Account, identity.Record.Value)));
        AssertUnique(users.Where(user => user.Record.ExternalId is not null).Select(user => (user.Account, user.Record.ExternalId!)));
        Assert.All(stored.All, record => Assert.True(record.Count <= stored.Accounts[record.Account].Count));
    }

    private static void AssertUnique<T>(IEnumerable<T> values)
    {
        var all = values.ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    private static async Task AssertEverythingIsFoundAsync(TemporaryFolder folder, KnownUsers known)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
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
}

/// <inheritdoc/>
public sealed class LiteDbKillTests() : KillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteKillTests() : KillTests(Store.Sqlite);
