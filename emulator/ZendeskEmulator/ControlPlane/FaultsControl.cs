using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>GET, POST and DELETE /_emulator/faults, GET, PUT and DELETE /_emulator/faults/{id}: failures on demand.</summary>
internal sealed class FaultsControl(ControlAccounts accounts)
{
    /// <summary>All faults, with their use so far.</summary>
    public Response List(RequestContext request) => accounts.Look(request, account =>
    {
        var faults = account.Faults.All;
        return new ControlResponse(200, json =>
        {
            json.WriteStartArray("faults");
            foreach (var fault in faults)
            {
                FaultJson.Write(json, fault);
            }
            json.WriteEndArray();
            json.WriteBoolean("all_used", faults.All(fault => fault.IsUsed));
        });
    });

    public Response Show(RequestContext request) => accounts.Look(request, account =>
        account.Faults.Find(request.PathText(0)) is { } fault ? Show(200, fault) : Missing(request));

    /// <summary>{name?, match?, when?, times?, effect | effects}</summary>
    public Response Add(RequestContext request)
    {
        var body = new ControlBody(request, FaultBody.Names);
        var fault = FaultBody.Read(body);
        return body.Refusal is { } badBody ? badBody : accounts.Change(request, account =>
        {
            var added = account.Faults.TryAdd(fault);
            return added.Error is { } error ? error : Show(201, added.Record);
        });
    }

    /// <summary>As <see cref="Add"/>; the new fault takes the place of the old one, with counters at 0.</summary>
    public Response Replace(RequestContext request)
    {
        var body = new ControlBody(request, FaultBody.Names);
        var fault = FaultBody.Read(body);
        if (body.Refusal is { } badBody)
        {
            return badBody;
        }
        return !accounts.Has(request) ? Missing(request) : accounts.Change(request, account =>
            account.Faults.TryReplace(request.PathText(0), fault) is not { } replaced ? Missing(request)
            : replaced.Error is { } error ? error
            : Show(200, replaced.Record));
    }

    public Response Remove(RequestContext request) => !accounts.Has(request) ? Missing(request) : accounts.Change(request, account =>
        account.Faults.Remove(request.PathText(0)) ? new ControlResponse(200, json => json.WriteNumber("deleted", 1)) : Missing(request));

    public Response Clear(RequestContext request) => accounts.Change(request, account =>
    {
        var deleted = account.Faults.Clear();
        return new ControlResponse(200, json => json.WriteNumber("deleted", deleted));
    });

    private static ControlResponse Show(int status, EmulatorFault fault) => new(status, json =>
    {
        json.WritePropertyName("fault");
        FaultJson.Write(json, fault);
    });

    private static Error Missing(RequestContext request) =>
        Errors.Control(404, $"There is no fault {Beginning.Of(request.PathText(0), 100)}.");
}
