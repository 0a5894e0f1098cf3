namespace Zendesk;

/// <summary>{"job_status":{…}}</summary>
internal sealed record JobStatusBody(JobStatus? JobStatus)
{
    /// <summary>The job; null where it has no id, by which alone it can be followed.</summary>
    public static JobStatus? JobOf(JobStatusBody body) => body.JobStatus is { Id: not null } job ? job : null;
}
