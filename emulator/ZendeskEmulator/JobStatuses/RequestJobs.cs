using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.JobStatuses;

/// <summary>Where operations find the engine of the emulator's jobs.</summary>
internal static class RequestJobs
{
    public static JobEngine Jobs(this RequestContext request) => request.Shared.Get<JobEngine>();
}
