namespace Zendesk;

/// <summary>{"job_status":{…}}</summary>
internal sealed record JobStatusBody(JobStatus? JobStatus)
{
    /// <summary>Null where the job has no id, by which alone it can be followed.</summary>
    public static readonly BodyReader<JobStatus> One =
        BodyReader.Of(ZendeskJson.Default.JobStatusBody, body => body.JobStatus is { Id: not null } job ? job : null);
}

/// <summary>{"job_statuses":[…]}</summary>
internal sealed record JobStatusListBody(IReadOnlyList<JobStatus>? JobStatuses, PageMeta? Meta)
{
    public static readonly BodyReader<ListBody<JobStatus>> Page =
        BodyReader.Of(ZendeskJson.Default.JobStatusListBody, body => ListBody<JobStatus>.Of(body.JobStatuses, body.Meta));
}
