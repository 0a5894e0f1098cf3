using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// The account that a request to the control plane is for. Looking at one that is not there does not create it;
/// changing it does.
/// </summary>
internal sealed class ControlAccounts(EmulatorAccounts accounts)
{
    /// <summary>Shows something of the account.</summary>
    public Response Look(RequestContext request, Func<EmulatorAccount, Response> show) =>
        request.Selection.Name is { } name ? show(accounts.Look(name)) : BadName(request);

    /// <inheritdoc cref="Look"/>
    public async ValueTask<Response> LookAsync(RequestContext request, Func<EmulatorAccount, ValueTask<Response>> show) =>
        request.Selection.Name is { } name ? await show(accounts.Look(name)).ConfigureAwait(false) : BadName(request);

    /// <summary>Returns the account of this name for reading. An unknown name gives an empty account that is not kept.</summary>
    public EmulatorAccount LookAt(string name) => accounts.Look(name);

    /// <summary>Whether the account is there.</summary>
    public bool Has(RequestContext request) => request.Selection.Name is { } name && accounts.Find(name) is not null;

    /// <summary>Changes the account, and responds when the change is committed.</summary>
    public Response Change(RequestContext request, Func<EmulatorAccount, Response> change)
    {
        var found = Find(request);
        if (found.Error is { } refused)
        {
            return refused;
        }
        var response = change(found.Record);
        request.Enter(found.Record.Inner);
        return response;
    }

    /// <inheritdoc cref="Change"/>
    public async ValueTask<Response> ChangeAsync(RequestContext request, Func<EmulatorAccount, ValueTask<Response>> change)
    {
        var found = Find(request);
        if (found.Error is { } refused)
        {
            return refused;
        }
        var response = await change(found.Record).ConfigureAwait(false);
        request.Enter(found.Record.Inner);
        return response;
    }

    private Outcome<EmulatorAccount> Find(RequestContext request) =>
        request.Selection.Name is not { } name ? BadName(request)
        : accounts.RefusesWrites ? Errors.ControlStoreUnavailable
        : accounts.TryGet(name);

    private static Error BadName(RequestContext request) => Errors.Control(400, AccountName.Refuse(request.Selection.Given));
}
