using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Where operations find the engine of the emulator's jobs.</summary>
internal static class RequestJobs
{
    public static JobEngine Jobs(this RequestContext request) => request.Shared.Get<JobEngine>();

    /// <summary>The handler of a bulk call that does nothing but take a job.</summary>
    public static WriteHandler<BulkInput> Takes(JobKind kind) =>
        (RequestContext request, in AccountWrite write, BulkInput input) => request.Jobs().Take(request, write, kind, input);
}
