using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// POST /_emulator/reset: the account is empty again, its ids start again, its clock is on real time, its limits are as
/// set at the start.
/// </summary>
internal static class ResetAccount
{
    public static ValueTask<Response> HandleAsync(RequestContext request, ControlAccounts accounts) =>
        accounts.ChangeAsync(request, async account => await account.TryResetAsync().ConfigureAwait(false)
            ? new ControlResponse(200, json => json.WriteString("account", account.Name))
            : Errors.ControlStoreUnavailable);
}
