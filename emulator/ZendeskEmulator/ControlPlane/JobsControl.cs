using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/jobs, POST /_emulator/jobs/plan and /_emulator/jobs/{id}/step, complete, fail and kill.</summary>
internal sealed class JobsControl(ControlAccounts accounts)
{
    /// <summary>The settings, and the jobs that are queued or working.</summary>
    public Response Show(RequestContext request) => accounts.Look(request, account => Show(account.Jobs, request.Links));

    /// <summary>{pace?, bulk_import?}: for this account, until the next start.</summary>
    public async ValueTask<Response> SetAsync(RequestContext request)
    {
        var body = new ControlBody(request, "pace", "bulk_import");
        var pace = body.Choice<JobPace>("pace");
        var bulkImport = body.Flag("bulk_import");
        return body.Refusal is { } badBody ? badBody : await accounts.ChangeAsync(request, async account =>
        {
            var jobs = account.Jobs;
            jobs.BulkImport = bulkImport ?? jobs.BulkImport;
            await jobs.SetPaceAsync(pace ?? jobs.Pace).ConfigureAwait(false);
            return Show(jobs, request.Links);
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// {index, error} | {stall_at}: of the next job, an item that fails, or the item before which it stops. Calls add up.
    /// </summary>
    public Response Plan(RequestContext request)
    {
        var body = new ControlBody(request, "index", "error", "stall_at");
        var index = body.Number("index", 0, JobRules.MaxItems - 1);
        var error = body.Text("error");
        var stallAt = body.Number("stall_at", 0, JobRules.MaxItems - 1);
        if (index is null == stallAt is null || index is null != error is null)
        {
            body.Refuse("either index and error, or stall_at must be there");
        }
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
            Show(stallAt is { } place ? account.Jobs.PlanStall(place) : account.Jobs.PlanFailure(index!.Value, error!)));
    }

    /// <summary>{items?}: does this many items of the job; default 1.</summary>
    public async ValueTask<Response> StepAsync(RequestContext request)
    {
        var body = new ControlBody(request, "items");
        var items = body.Number("items", 1, JobRules.MaxItems) ?? 1;
        return body.Refusal is { } badBody
            ? badBody
            : await ChangeAsync(request, (jobs, id) => jobs.TryStepAsync(id, items)).ConfigureAwait(false);
    }

    /// <summary>Does all items that are left.</summary>
    public ValueTask<Response> CompleteAsync(RequestContext request) =>
        ChangeAsync(request, (jobs, id) => jobs.TryStepAsync(id, JobRules.MaxItems));

    /// <summary>{message?}: ends the job. Its finished items stay.</summary>
    public async ValueTask<Response> EndAsync(RequestContext request, JobState state)
    {
        var body = new ControlBody(request, "message");
        var message = body.Text("message") ?? (state == JobState.Failed ? "The job failed" : "The job was killed");
        return body.Refusal is { } badBody
            ? badBody
            : await ChangeAsync(request, (jobs, id) => jobs.TryEndAsync(id, state, message)).ConfigureAwait(false);
    }

    private ValueTask<Response> ChangeAsync(RequestContext request, Func<EmulatorJobs, string, ValueTask<EmulatorJob?>> change)
    {
        var id = request.PathText(0);
        var missing = Errors.Control(404, $"There is no job {Beginning.Of(id, 100)} that is queued or working.");
        return accounts.Has(request)
            ? accounts.ChangeAsync(request, async account => await change(account.Jobs, id).ConfigureAwait(false) is { } job
                ? new JobStatusResponse(job.Stored, job.Kind)
                : missing)
            : ValueTask.FromResult<Response>(missing);
    }

    private static ControlResponse Show(EmulatorJobs jobs, Links links) => new(200, json =>
    {
        json.WriteString("pace", jobs.Pace.ToString());
        json.WriteBoolean("bulk_import", jobs.BulkImport);
        json.WriteStartArray("pending");
        foreach (var job in jobs.Pending)
        {
            JobStatusJson.Write(json, job.Stored, job.Kind, links);
        }
        json.WriteEndArray();
    });

    private static ControlResponse Show(EmulatorJobPlan plan) => new(200, json =>
    {
        json.WriteStartObject("failures");
        foreach (var (index, error) in plan.Failures.OrderBy(failure => failure.Key))
        {
            json.WriteString(index.ToString(CultureInfo.InvariantCulture), error);
        }
        json.WriteEndObject();
        json.WriteNumber("stall_at", plan.StallAt);
    });
}
