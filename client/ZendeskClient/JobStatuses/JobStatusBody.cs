namespace Zendesk;

/// <summary>{"job_status":{…}}</summary>
internal sealed record JobStatusBody(JobStatus? JobStatus);
