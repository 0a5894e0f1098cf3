using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

[Trait("Category", "Long")]
public abstract class JobKillTests(Store store)
{
    private const int Jobs = 20;
    private const int Items = 100;

    [Fact]
    public async Task After_kill_9_in_the_middle_of_20_jobs_of_100_every_user_is_made_once()
    {
        for (var round = 0; round < LongRounds.Or(1); round++)
        {
            using var folder = new TemporaryFolder(store);
            var (ids, done) = await TakeUntilKilledAsync(folder, round);
            await AssertEverythingIsDoneOnceAsync(folder, ids);
            TestContext.Current.TestOutputHelper?.WriteLine($"round {round}: killed after {done} of {Jobs * Items} items, all made once");
        }
    }

    private static async Task<(string[] Ids, long Done)> TakeUntilKilledAsync(TemporaryFolder folder, int round)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient();
        var ids = new string[Jobs];
        for (var job = 0; job < Jobs; job++)
        {
            ids[job] = (await client.PostResponseAsync("/api/v2/users/create_or_update_many", Body(job))).JobId();
        }
        // The moment of the kill is the one thing that chance decides: between the first item and the last.
        await WaitForUsersAsync(client, 1 + new Random(round).Next(0, (Jobs * Items) - 100));
        var done = await CountAsync(client);
        await server.KillAsync();
        return (ids, done);
    }

    private static async Task AssertEverythingIsDoneOnceAsync(TemporaryFolder folder, string[] ids)
    {
        await using var server = await ServerProcess.ListenAsync(folder);
        using var client = server.CreateClient();
        await WaitForUsersAsync(client, Jobs * Items);
        foreach (var (id, job) in ids.Select((id, job) => (id, job)))
        {
            var status = await CompletedAsync(client, id);
            Assert.Equal(Items, status.Number("progress"));
            // A row that says Updated would be an item that was done before.
            Assert.Equal(
                Enumerable.Range(0, Items).Select(item => $"Created {Email(job, item)}"),
                status.GetProperty("results").EnumerateArray().Select(row => $"{row.Text("status")} {row.Text("email")}"));
        }
        Assert.Equal(Jobs * Items, await CountAsync(client));
        Assert.Equal(0, await server.TerminateAsync());
    }

    private static async Task<JsonElement> CompletedAsync(HttpClient client, string id)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            var shown = await client.GetResponseAsync($"/api/v2/job_statuses/{id}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            if (shown.Json.GetProperty("job_status") is var job && job.Text("status") == "completed")
            {
                return job;
            }
            await PauseAsync(begun);
        }
    }

    private static async Task WaitForUsersAsync(HttpClient client, int users)
    {
        var begun = Stopwatch.GetTimestamp();
        while (await CountAsync(client) < users)
        {
            await PauseAsync(begun);
        }
    }

    /// <summary>Users without the owner.</summary>
    private static async Task<long> CountAsync(HttpClient client) =>
        (await client.GetResponseAsync("/api/v2/users/count")).Json.GetProperty("count").Number("value")!.Value - 1;

    private static async Task PauseAsync(long begun)
    {
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(2), "The jobs do not go on.");
        await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    private static string Email(int job, int item) => $"j{job}-{item}@example.com";

    private static string Body(int job) =>
        $"{{\"users\":[{string.Join(',', Enumerable.Range(0, Items).Select(item => $"{{\"name\":\"J{job} I{item}\",\"email\":\"{Email(job, item)}\"}}"))}]}}";
}

/// <inheritdoc/>
public sealed class LiteDbJobKillTests() : JobKillTests(Store.LiteDb);

/// <inheritdoc/>
public sealed class SqliteJobKillTests() : JobKillTests(Store.Sqlite);
