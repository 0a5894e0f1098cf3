namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>
/// GET /api/v2/job_statuses: newest first (facts §5.4). Jobs finish in the order in which they were taken.
/// </summary>
internal static class ListJobStatuses
{
    public static Response Handle(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var kept = request.State.Get<JobStatusCollection>().Kept(request.Account.Clock.UtcNow);
        return JobStatusList.Of(
            RecordPage<JobStatus>.Of(new NewestFirst<JobStatus>(kept), page),
            request.Jobs(),
            "/api/v2/job_statuses.json",
            request.Query);
    }
}
