using System.Text.Json;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The JSON of a job in responses, with keys in the recorded order (facts §5.1).</summary>
internal static class JobStatusJson
{
    public static void Write(Utf8JsonWriter json, JobStatus job, JobKind kind, Links links)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Key);
        json.WriteString("job_type", kind.Type);
        json.WriteString("url", $"{links.BaseUrl}/api/v2/job_statuses/{job.Key}.json");
        if (kind.HasTotal)
        {
            json.WriteNumber("total", job.Total);
        }
        else
        {
            json.WriteNull("total");
        }
        if (job.State == JobState.Queued)
        {
            json.WriteNull("progress");
        }
        else
        {
            json.WriteNumber("progress", job.Progress);
        }
        json.WriteString("status", NameOf(job.State));
        json.WriteString("message", JobRules.Message(job, kind));
        json.WritePropertyName("results");
        if (job.Results is { } results)
        {
            results.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
        json.WriteEndObject();
    }

    public static string NameOf(JobState state) => state switch
    {
        JobState.Queued => "queued",
        JobState.Working => "working",
        JobState.Completed => "completed",
        JobState.Failed => "failed",
        _ => "killed",
    };
}
