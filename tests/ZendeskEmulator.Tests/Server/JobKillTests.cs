using Xunit;

namespace ZendeskEmulator.Tests.Server;

[Trait("Category", "Long")]
public abstract class JobKillTests(Store store)
{
    private const int Jobs = 20;
    private const int Users = Jobs * BulkJobs.Items;

    [Fact]
    public async Task After_kill_9_in_the_middle_of_20_jobs_of_100_every_user_is_made_once()
    {
        for (var round = 0; round < LongRounds.Or(1); round++)
        {
            using var folder = new TemporaryFolder(store);
            var (ids, done) = await TakeUntilKilledAsync(folder, round);
            await AssertEverythingIsDoneOnceAsync(folder, ids);
            TestContext.Current.TestOutputHelper?.WriteLine($"round {round}: killed after {done} of {Users} items, all made once");
        }
    }

    private static async Task<(string[] Ids, long Done)> TakeUntilKilledAsync(TemporaryFolder folder, int round)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient();
        var ids = new string[Jobs];
        for (var job = 0; job < Jobs; job++)
        {
            ids[job] = (await BulkJobs.TakeAsync(client, job)).JobId();
        }
        // The moment of the kill is the one thing that chance decides: between the first item and the last.
        await BulkJobs.WaitForUsersAsync(client, 1 + new Random(round).Next(0, Users - 100));
        var done = await BulkJobs.CountUsersAsync(client);
        await server.KillAsync();
        return (ids, done);
    }

    private static async Task AssertEverythingIsDoneOnceAsync(TemporaryFolder folder, string[] ids)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient();
        await BulkJobs.WaitForUsersAsync(client, Users);
        foreach (var (id, job) in ids.Select((id, job) => (id, job)))
        {
            await BulkJobs.AssertDoneOnceAsync(client, id, job);
        }
        Assert.Equal(Users, await BulkJobs.CountUsersAsync(client));
        Assert.Equal(0, await server.TerminateAsync());
    }
}

/// <inheritdoc/>
public sealed class LiteDbJobKillTests() : JobKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteJobKillTests() : JobKillTests(Store.Sqlite);
