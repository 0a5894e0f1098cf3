namespace ZendeskEmulator.JobStatuses;

/// <summary>Gives operations access to the emulator's job engine.</summary>
internal static class RequestJobs
{
    public static JobEngine Jobs(this RequestContext request) => request.Shared.Get<JobEngine>();
}
