namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>
/// GET /api/v2/job_statuses/show_many?ids=: in order of id, at most a hundred. Unknown ids are ignored (facts §5.4).
/// </summary>
internal static class ShowManyJobStatuses
{
    public static Response Handle(RequestContext request)
    {
        var keys = request.Query["ids"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (keys.Length > JobRules.MaxItems)
        {
            return Errors.TooManyValues;
        }
        var all = request.State.Get<JobStatusCollection>();
        var now = request.Account.Clock.UtcNow;
        var found = new FewRecords<JobStatus>(keys.Distinct().Select(key => all.Find(key, now)).OfType<JobStatus>());
        return JobStatusList.Of(
            RecordPage<JobStatus>.Of(found, PageRequest.First),
            request.Jobs(),
            "/api/v2/job_statuses/show_many.json",
            request.Query);
    }
}
