using System.Text.Json;
using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>A thousand jobs of a hundred people, a few at a time, each asked after until it is done.</summary>
internal static class BulkImport
{
    private const int People = 100_000;
    private const int Items = 100;
    private const int JobsAtOnce = 4;
    private const string Post = "create_or_update_many";
    private const string Show = "job_statuses";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var jobs = Person.Make(People, settings.Seed).Chunk(Items).ToList();
        var rows = 0;
        long? users = null;
        return Scenario.Create("bulk-import", async context =>
            {
                JobResponse job = default;
                var posted = await Step.RunAsync(Post, context, () => ReadAsync(account.CreateOrUpdateManyAsync(jobs[(int)context.InvocationNumber], context.CancellationToken)));
                while (posted.Outcome == Outcome.Ok && job.IsPending)
                {
                    await Task.Delay(Poll, context.CancellationToken);
                    posted = await Step.RunAsync(Show, context, () => ReadAsync(account.GetAsync(job.Path, context.CancellationToken)));
                }
                Interlocked.Add(ref rows, job.Done);
                return posted.Outcome != Outcome.Ok || job.Status == "completed" ? posted : Response.Fail(job.Status, "The job did not complete.");

                async Task<Response> ReadAsync(Task<ApiResponse> sent)
                {
                    var response = await sent;
                    job = response.IsOk ? JobResponse.Read(response.Body) : job;
                    return response.ToResponse();
                }
            })
            .WithInit(async cancellation =>
            {
                await Limits.WithoutAccountLimitAsync(account, cancellation);
                if (account.IsEmulator)
                {
                    // At the pace of the real thing it would take two hours.
                    await account.ControlAsync(HttpMethod.Put, "jobs", """{"pace":"Instant"}""", cancellation);
                }
            })
            .WithClean(async cancellation => users = await CountAsync(account, cancellation))
            .WithLoadSimulations(Simulation.IterationsForConstant(JobsAtOnce, jobs.Count))
            .WithThresholds(
                Limits.NothingFails,
                Threshold.Create($"each of {People} people has a row that names its user", _ => rows == People, _ => $"{rows} rows"),
                Threshold.Create(
                    "each is in the account once",
                    // The owner was there before.
                    _ => !account.IsEmulator || users == People + 1,
                    _ => account.IsEmulator ? $"{users} users, with the account's owner" : "the target had users before"));
    }

    private static async Task<long> CountAsync(TargetAccount account, CancellationToken cancellation)
    {
        var response = await account.GetAsync("/api/v2/users/count.json", cancellation);
        using var json = JsonDocument.Parse(response.Body);
        return response.IsOk ? json.RootElement.GetProperty("count").GetProperty("value").GetInt64() : 0;
    }

    /// <summary>What a response says of a job.</summary>
    /// <param name="Path">Where to ask after it.</param>
    /// <param name="Done">Rows that name a user; 0 until the job has ended.</param>
    private readonly record struct JobResponse(string Status, string Path, int Done)
    {
        public bool IsPending => Status is "queued" or "working";

        public static JobResponse Read(string body)
        {
            using var json = JsonDocument.Parse(body);
            var job = json.RootElement.GetProperty("job_status");
            var results = job.GetProperty("results");
            var done = results.ValueKind == JsonValueKind.Array ? results.EnumerateArray().Count(row => row.TryGetProperty("id", out _)) : 0;
            return new JobResponse(job.GetProperty("status").GetString()!, new Uri(job.GetProperty("url").GetString()!).AbsolutePath, done);
        }
    }
}
