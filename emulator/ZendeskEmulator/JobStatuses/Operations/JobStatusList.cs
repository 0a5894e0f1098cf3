namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>{"job_statuses":[…], …}</summary>
internal static class JobStatusList
{
    public static Response Of(RecordPage<JobStatus> page, JobEngine jobs, string path, QueryText query) =>
        new RecordListResponse<JobStatus>(
            "job_statuses",
            page,
            (json, job, links) => JobStatusJson.Write(json, job, jobs.KindOf(job), links),
            path,
            query);
}
