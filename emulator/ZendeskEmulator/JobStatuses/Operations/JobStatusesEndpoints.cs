using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>The paths of job statuses.</summary>
internal static class JobStatusesEndpoints
{
    public static void Map(OperationRoutes routes, JobEngine jobs) => routes
        .Get("/api/v2/job_statuses", request => ListJobStatuses.Handle(request, jobs))
        .Get("/api/v2/job_statuses/show_many", request => ShowManyJobStatuses.Handle(request, jobs))
        .Get("/api/v2/job_statuses/{id}", request => ShowJobStatus.Handle(request, jobs));
}
