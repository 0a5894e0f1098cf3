using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET and PUT /_emulator/jobs, POST /_emulator/jobs/plan and /_emulator/jobs/{id}/step, complete, fail and kill.</summary>
internal sealed class JobsControl(ControlAccounts accounts, JobEngine jobs)
{
    /// <summary>The settings, and the jobs that are queued or working.</summary>
    public Response Show(RequestContext request)
    {
        var state = accounts.Find(request)?.State;
        var settings = state is null ? jobs.Defaults : jobs.SettingsOf(state);
        var pending = state is null ? [] : JobEngine.Pending(state);
        return new ControlResponse(200, json =>
        {
            json.WriteString("pace", settings.Pace.ToString());
            json.WriteBoolean("bulk_import", settings.BulkImport);
            json.WriteStartArray("pending");
            foreach (var job in pending)
            {
                JobStatusJson.Write(json, job, jobs.KindOf(job), request.Links);
            }
            json.WriteEndArray();
        });
    }

    /// <summary>{pace?, bulk_import?}: for this account, until the next start.</summary>
    public async ValueTask<Response> SetAsync(RequestContext request)
    {
        var body = new ControlBody(request, "pace", "bulk_import");
        var pace = body.Choice<JobPace>("pace");
        var bulkImport = body.Flag("bulk_import");
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        var old = jobs.SettingsOf(account.State);
        account.State.Get<AccountJobs>().Set(new JobSettings(pace ?? old.Pace, bulkImport ?? old.BulkImport));
        await jobs.ChangePaceAsync(account).ConfigureAwait(false);
        return Show(request);
    }

    /// <summary>{index, error} | {stall_at}: of the next job, an item that fails, or the item before which it stops. Calls add up.</summary>
    public Response Plan(RequestContext request)
    {
        var body = new ControlBody(request, "index", "error", "stall_at");
        var index = body.Number("index", 0, JobRules.MostItems - 1);
        var error = body.Text("error");
        var stallAt = body.Number("stall_at", 0, JobRules.MostItems - 1);
        if (index is null == stallAt is null || index is null != error is null)
        {
            body.Refuse("either index and error, or stall_at must be there");
        }
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        var plan = account.State.Get<AccountJobs>().Plan(index, error, stallAt);
        return new ControlResponse(200, json => Write(json, plan));
    }

    /// <summary>{items?}: does so many items of the job, one when it does not say.</summary>
    public async ValueTask<Response> StepAsync(RequestContext request)
    {
        var body = new ControlBody(request, "items");
        var items = body.Number("items", 1, JobRules.MostItems) ?? 1;
        return body.Refusal is { } badBody
            ? badBody
            : await ChangeAsync(request, account => jobs.StepAsync(account, request.PathText(0), items)).ConfigureAwait(false);
    }

    /// <summary>Does all items that are left.</summary>
    public ValueTask<Response> CompleteAsync(RequestContext request) =>
        ChangeAsync(request, account => jobs.StepAsync(account, request.PathText(0), JobRules.MostItems));

    /// <summary>{message?}: ends the job with what it has done so far.</summary>
    public async ValueTask<Response> EndAsync(RequestContext request, JobState state)
    {
        var body = new ControlBody(request, "message");
        var message = body.Text("message") ?? (state == JobState.Failed ? "The job failed" : "The job was killed");
        return body.Refusal is { } badBody
            ? badBody
            : await ChangeAsync(request, account => jobs.EndAsync(account, request.PathText(0), state, message)).ConfigureAwait(false);
    }

    private async ValueTask<Response> ChangeAsync(RequestContext request, Func<Account, ValueTask<JobStatus?>> change)
    {
        if (accounts.Find(request) is null)
        {
            return Errors.RecordNotFound;
        }
        if (accounts.FindToChange(request, out var account) is { } refused)
        {
            return refused;
        }
        var job = await change(account).ConfigureAwait(false);
        request.Enter(account);
        return job is null ? Errors.RecordNotFound : new JobStatusResponse(job, jobs.KindOf(job));
    }

    private static void Write(Utf8JsonWriter json, JobPlan plan)
    {
        json.WriteStartObject("failures");
        foreach (var (index, error) in plan.Failures.OrderBy(failure => failure.Key))
        {
            json.WriteString(index.ToString(System.Globalization.CultureInfo.InvariantCulture), error);
        }
        json.WriteEndObject();
        if (plan.StallAt is { } place)
        {
            json.WriteNumber("stall_at", place);
        }
        else
        {
            json.WriteNull("stall_at");
        }
    }
}
