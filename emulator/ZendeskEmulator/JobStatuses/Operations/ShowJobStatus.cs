namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>
/// GET /api/v2/job_statuses/{id}: 404 for a job that is unknown or finished more than a day ago (facts §5.4).
/// </summary>
internal static class ShowJobStatus
{
    public static Response Handle(RequestContext request) =>
        request.State.Get<JobStatusCollection>().Find(request.PathText(0), request.Account.Clock.UtcNow) is { } job
            ? new JobStatusResponse(job, request.Jobs().KindOf(job))
            : Errors.RecordNotFound;
}
