using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.JobStatuses.Operations;

/// <summary>Job statuses, which bulk calls return.</summary>
internal static class JobStatusResource
{
    private const string Path = "/api/v2/job_statuses";

    public static readonly Resource Resource = new("job_statuses")
    {
        Kinds = [JobWork.Kind, JobResult.Kind, JobStatus.Kind],
        Operations =
        [
            Get(Path, "ListJobStatuses", "job_statuses/index", ListJobStatuses.Handle).Scanning()
                .Noting(
                    "the newest job first, kept for a day of the account's clock, 10,000 finished ones at most; jobs are done one after "
                    + "the other, where Zendesk works on several"),
            Get($"{Path}/show_many", "ShowManyJobStatuses", "job_statuses/show_many", ShowManyJobStatuses.Handle),
            Get($"{Path}/{{job_status_id:text}}", "ShowJobStatus", "job_statuses/show", ShowJobStatus.Handle).Assuming(47),
        ],
    };
}
