using System.Net;
using Xunit;
using ZendeskEmulator.Tests.Server;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>
/// A disk that runs full in the middle of a write, then SIGTERM, before or after the disk takes writes again. Chance decides
/// where the disk ends and when there is room again. Each round goes on with the same data file.
/// </summary>
[Trait("Category", "Long")]
public abstract class DiskFullStopTests(Store store)
{
    private const int Writers = 3;
    private const int JobsPerRound = 4;

    [Fact]
    public async Task After_a_full_disk_and_SIGTERM_nothing_acknowledged_is_missing_and_no_job_item_is_lost_or_done_twice()
    {
        using var folder = new TemporaryFolder(store);
        var users = new Dictionary<string, string>();
        for (var round = 0; round < LongRounds.Or(2); round++)
        {
            var (jobs, refused) = await UseUntilFullAndStoppedAsync(folder, round, users);

            await using var server = await ServerProcess.ListenAsync(folder);
            using var client = server.CreateClient();
            foreach (var (id, job) in jobs)
            {
                await BulkJobs.AssertDoneOnceAsync(client, id, job);
            }
            await AssertFoundAsync(client, users);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{store}, round {round}: {users.Count} acknowledged users and {jobs.Count} jobs found; {refused} writes were refused");
            Assert.Equal(0, await server.TerminateAsync());
        }
    }

    private async Task<(List<(string Id, int Job)> Jobs, int Refused)> UseUntilFullAndStoppedAsync(
        TemporaryFolder folder,
        int round,
        Dictionary<string, string> users)
    {
        var chance = new Random(round);
        await using var server = await ServerProcess.ListenWithoutFileSizeSignalAsync(folder);
        using var client = server.CreateClient();
        var jobs = new List<(string, int)>();
        for (var job = round * JobsPerRound; job < (round + 1) * JobsPerRound; job++)
        {
            jobs.Add(((await BulkJobs.TakeAsync(client, job)).JobId(), job));
        }
        var limit = FileSizeLimit.Of(server);
        var log = new FileInfo(DataFileCopy.LogOf(store, folder.DataFile)).Length;
        limit.ForbidMoreThan(log + chance.Next(0, 1024 * 1024));
        var refused = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(writer => WriteUntilRefusedAsync(server, $"r{round}w{writer}", users)));

        var stopping = server.TerminateAsync();
        if (chance.Next(3) > 0)
        {
            // There is room again: at once, or while the emulator stops.
            await Task.Delay(chance.Next(0, 200), TestContext.Current.CancellationToken);
            limit.TryAllow();
        }
        await stopping;
        return (jobs, refused.Sum());
    }

    /// <summary>Sends some more writes after the first refused one. No acknowledged write may be lost.</summary>
    private static async Task<int> WriteUntilRefusedAsync(ServerProcess server, string writer, Dictionary<string, string> users)
    {
        using var client = server.CreateClient();
        var refused = 0;
        for (var i = 0; refused < 3; i++)
        {
            Assert.True(i < 20_000, "The disk never became full.");
            var email = $"{writer}-{i}@example.com";
            var response = await client.CreateOrUpdateAsync($"\"name\":\"{writer} {i}\",\"email\":\"{email}\"");
            if (response.Status == HttpStatusCode.Created)
            {
                lock (users)
                {
                    users.Add(email, $"{writer} {i}");
                }
            }
            else
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.Status);
                refused++;
            }
        }
        return refused;
    }

    private static async Task AssertFoundAsync(HttpClient client, Dictionary<string, string> users)
    {
        var found = new Dictionary<string, string?>();
        for (var next = "/api/v2/users?page[size]=100"; next is not null;)
        {
            var page = (await client.GetResponseAsync(next)).Json;
            foreach (var user in page.GetProperty("users").EnumerateArray())
            {
                found.Add(user.Text("email")!, user.Text("name"));
            }
            next = page.GetProperty("meta").Flag("has_more") == true ? page.GetProperty("links").Text("next") : null;
        }
        Assert.All(users, user => Assert.Equal(user.Value, found.GetValueOrDefault(user.Key)));
    }
}

/// <inheritdoc/>
public sealed class LiteDbDiskFullStopTests() : DiskFullStopTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteDiskFullStopTests() : DiskFullStopTests(Store.Sqlite);
