using System.Text.Json;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// {"job_status":{…}}: a 200 without a Location, both for the bulk call and for the status itself (recorded).
/// </summary>
internal sealed class JobStatusResponse(JobStatus job, JobKind kind) : Response(200)
{
    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName("job_status");
        JobStatusJson.Write(json, job, kind, links);
        json.WriteEndObject();
    }
}
