using System.Globalization;
using System.Text.Json.Nodes;

namespace Zendesk.Tests.Bulk;

/// <summary>Plays recorded job answers: each job is queued, then working at half, then completed. A row named "bad" fails.</summary>
internal sealed class JobServer
{
    private readonly Lock gate = new();
    private readonly List<Job> jobs = [];

    public JobServer() => Raw = RawServer.AnsweringBy(TestAccount.NewClock(), Response);

    public RawServer Raw { get; }

    /// <summary>How each job ends. Default: completed.</summary>
    public string LastStatus { get; init; } = "completed";

    public IReadOnlyList<int> RowsOfJobs => [.. jobs.Select(job => job.Rows.Count)];

    /// <summary>The most jobs that were under way at a time.</summary>
    public int MaxInFlight { get; private set; }

    private HttpResponseMessage Response(RawRequest request)
    {
        lock (gate)
        {
            return request.Method == HttpMethod.Post
                ? Queue(request)
                : Show(int.Parse(request.Url.Segments[^1]["V3-".Length..], CultureInfo.InvariantCulture));
        }
    }

    private HttpResponseMessage Queue(RawRequest request)
    {
        jobs.Add(new Job(jobs.Count, JsonNode.Parse(request.Body)!["users"]!.AsArray()));
        MaxInFlight = Math.Max(MaxInFlight, jobs.Count(job => job.Looks < 2));
        return Status(jobs[^1], "queued", null, null);
    }

    private HttpResponseMessage Show(int number)
    {
        var job = jobs[number];
        job.Looks++;
        return job.Looks == 1
            ? Status(job, "working", job.Rows.Count / 2, null)
            : Status(job, LastStatus, job.Rows.Count, LastStatus == "completed" ? job.Results() : null);
    }

    private static HttpResponseMessage Status(Job job, string status, int? progress, JsonArray? results)
    {
        var body = new JsonObject
        {
            ["id"] = $"V3-{job.Number}",
            ["job_type"] = "Bulk Create User",
            ["url"] = $"https://acme.zendesk.test/api/v2/job_statuses/V3-{job.Number}.json",
            ["total"] = job.Rows.Count,
            ["progress"] = progress,
            ["status"] = status,
            ["message"] = null,
            ["results"] = results,
        };
        return RawServer.Json(200, new JsonObject { ["job_status"] = body }.ToJsonString());
    }

    private sealed record Job(int Number, JsonArray Rows)
    {
        public int Looks { get; set; }

        public JsonArray Results() => [.. Rows.Select((row, position) => (string?)row!["name"] == "bad"
            ? new JsonObject
            {
                ["id"] = position,
                ["error"] = "UserUpdateError",
                ["details"] = "Name: Email: x is not properly formatted",
                ["status"] = "Failed",
            }
            : new JsonObject
            {
                ["id"] = 1_000_000 + int.Parse(((string)row["external_id"]!)["crew-".Length..], CultureInfo.InvariantCulture),
                ["status"] = "Created",
                ["external_id"] = (string?)row["external_id"],
            })];
    }
}
