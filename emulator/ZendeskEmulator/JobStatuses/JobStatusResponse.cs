using System.Text.Json;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>{"job_status":{…}}: 200, of the bulk call as of the status itself, without a Location (recorded).</summary>
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
