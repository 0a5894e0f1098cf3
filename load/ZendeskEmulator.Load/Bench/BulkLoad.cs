using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LoadEngine.Measuring;
using ZendeskEmulator.Load.Processes;
using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>
/// Newcomers through create_or_update_many: a few workers, each with one job of a hundred at a time, asked after until
/// it is done. What counts is a user, so that it compares with the single call; the latency is that of a whole job.
/// </summary>
internal sealed class BulkLoad
{
    private const int Workers = 4;
    private const int Items = 100;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    private long newcomers;

    public async Task<WireResult> RunAsync(ServerProcess server, TimeSpan duration, Func<Task> ready)
    {
        using var client = new HttpClient { BaseAddress = server.BaseUrl };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String("owner@default.example/token:acct_default"u8));
        using var self = Process.GetCurrentProcess();
        await ready();
        var cpu = self.UserProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(client, start, duration)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        self.Refresh();
        var jobs = new Histogram();
        Array.ForEach(latencies, jobs.Add);
        return new WireResult(jobs.Count * Items, elapsed, jobs, self.UserProcessorTime - cpu, 0, 0);
    }

    private async Task<Histogram> WorkAsync(HttpClient client, long start, TimeSpan duration)
    {
        var jobs = new Histogram();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var first = Interlocked.Add(ref newcomers, Items) - Items;
            var posted = Stopwatch.GetTimestamp();
            using var content = new StringContent(Body(first), Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/api/v2/users/create_or_update_many.json", UriKind.Relative), content);
            var job = await ReadAsync(response);
            while (job.Status is "queued" or "working")
            {
                await Task.Delay(Poll);
                using var shown = await client.GetAsync(job.Url);
                job = await ReadAsync(shown);
            }
            jobs.Record(Stopwatch.GetElapsedTime(posted));
        }
        return jobs;
    }

    private static string Body(long first)
    {
        var users = Enumerable.Range(0, Items).Select(
            i => People.BulkUser.Replace(RequestTemplate.Number, RequestTemplate.Format(first + i), StringComparison.Ordinal));
        return $"{{\"users\":[{string.Join(',', users)}]}}";
    }

    private static async Task<(string Status, Uri Url)> ReadAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var job = json.RootElement.GetProperty("job_status");
        return (job.GetProperty("status").GetString()!, new Uri(job.GetProperty("url").GetString()!));
    }
}
