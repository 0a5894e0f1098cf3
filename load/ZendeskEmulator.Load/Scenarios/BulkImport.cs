using System.Globalization;
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

    // The pace of a real account, with room.
    private static readonly TimeSpan MaxDuration = TimeSpan.FromHours(4);

    public static Scenario Build(TargetAccount account, ScenarioSettings settings)
    {
        var jobs = Person.Make(People, settings.Seed).Chunk(Items).ToList();
        var rows = 0;
        long? users = null;
        return Scenario.Create("bulk-import", async context =>
            {
                var posted = await SendAsync(context, Post, () =>
                    account.CreateOrUpdateManyAsync(jobs[(int)context.InvocationNumber], context.CancellationToken));
                while (posted is { Outcome: Outcome.Ok, Payload.IsPending: true })
                {
                    await Task.Delay(Poll, context.CancellationToken);
                    var path = posted.Payload.Path;
                    posted = await SendAsync(context, Show, () => account.GetAsync(path, context.CancellationToken));
                }
                Interlocked.Add(ref rows, posted.Payload.Done);
                return posted.Outcome != Outcome.Ok || posted.Payload.Status == "completed"
                    ? posted
                    : Response.Fail(posted.Payload.Status, "The job did not complete.");
            })
            .WithInit(async context =>
            {
                await LimitedRequests.WithoutAccountLimitAsync(account, context.CancellationToken);
                if (account.IsEmulator)
                {
                    // At the pace of the real thing it would take two hours.
                    await account.ControlAsync(HttpMethod.Put, "jobs", """{"pace":"Instant"}""", context.CancellationToken);
                }
            })
            .WithClean(async context => users = account.IsEmulator ? await account.CountUsersAsync(context.CancellationToken) : null)
            .WithLoadSimulations(Simulation.IterationsForConstant(JobsAtOnce, jobs.Count, MaxDuration))
            .WithThresholds(
                Threshold.NothingFails(),
                Threshold.Create(
                    $"each of {People} people has a row that names its user",
                    stats => stats.Total.Begun == 0
                        ? Judgement.NotJudged("there were no jobs")
                        : Judgement.Of(rows == People, $"{rows} rows")),
                Threshold.Create(
                    "each is in the account once",
                    // The owner was there before.
                    _ => users is null
                        ? Judgement.NotJudged("the target had users before")
                        : Judgement.Of(users == People + 1, $"{users} users, with the account's owner")))
            .WithEvidence(stats => string.Create(
                CultureInfo.InvariantCulture,
                $"Judged {stats.Total.Begun:N0} jobs of {Items}, asked after {stats.Step(Show).Total.Requests:N0} times: {rows:N0} rows."));
    }

    private static Task<Response<JobResponse>> SendAsync(ScenarioContext context, string step, Func<Task<ApiResponse>> send) =>
        Step.RunAsync(step, context, async () =>
        {
            var sent = await send();
            var response = sent.ToResponse();
            var job = sent.IsOk ? JobResponse.Read(sent.Body) : default;
            return new Response<JobResponse>(response.Outcome, response.StatusCode, response.SizeBytes, response.Message, job);
        });

    /// <summary>The job status in a response.</summary>
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
            var done = results.ValueKind == JsonValueKind.Array
                ? results.EnumerateArray().Count(row => row.TryGetProperty("id", out _))
                : 0;
            return new JobResponse(job.GetProperty("status").GetString()!, new Uri(job.GetProperty("url").GetString()!).AbsolutePath, done);
        }
    }
}
