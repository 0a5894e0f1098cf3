using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>Jobs that make users, numbered, and the check that each of their items was done once.</summary>
internal static class BulkJobs
{
    public const int Items = 100;

    public static async Task<TestResponse> TakeAsync(HttpClient client, int job) =>
        await client.PostResponseAsync("/api/v2/users/create_or_update_many", Body(job));

    /// <summary>Waits until a job is completed. All its items say Created: one that was done before would say Updated.</summary>
    public static async Task AssertDoneOnceAsync(HttpClient client, string id, int job)
    {
        var status = await CompletedAsync(client, id);
        Assert.Equal(Items, status.Number("progress"));
        Assert.Equal(
            Enumerable.Range(0, Items).Select(item => $"Created {Email(job, item)}"),
            status.GetProperty("results").EnumerateArray().Select(row => $"{row.Text("status")} {row.Text("email")}"));
    }

    /// <summary>Users without the owner.</summary>
    public static async Task<long> CountUsersAsync(HttpClient client) =>
        (await client.GetResponseAsync("/api/v2/users/count")).Json.GetProperty("count").Number("value")!.Value - 1;

    /// <summary>Waits until there are so many users.</summary>
    public static async Task WaitForUsersAsync(HttpClient client, int users)
    {
        var patience = new Patience();
        while (await CountUsersAsync(client) is var count && count < users)
        {
            await patience.PauseAsync(count);
        }
    }

    private static async Task<JsonElement> CompletedAsync(HttpClient client, string id)
    {
        var patience = new Patience();
        while (true)
        {
            var shown = await client.GetResponseAsync($"/api/v2/job_statuses/{id}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            if (shown.Json.GetProperty("job_status") is var job && job.Text("status") == "completed")
            {
                return job;
            }
            await patience.PauseAsync(await CountUsersAsync(client));
        }
    }

    private static string Email(int job, int item) => $"j{job}-{item}@example.com";

    private static string Body(int job)
    {
        var users = Enumerable.Range(0, Items)
            .Select(item => $"{{\"name\":\"J{job} I{item}\",\"email\":\"{Email(job, item)}\"}}");
        return $"{{\"users\":[{string.Join(',', users)}]}}";
    }

    /// <summary>A machine may be busy: jobs that go on are waited for, jobs that stand still for a minute are not.</summary>
    private sealed class Patience
    {
        private long last = -1;
        private long since;

        public async Task PauseAsync(long done)
        {
            if (done != last)
            {
                (last, since) = (done, Stopwatch.GetTimestamp());
            }
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1), $"The jobs do not go on after {done} items.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
